@NullMarked
package org.bitquarry.emulator;

import org.jspecify.annotations.NullMarked;
