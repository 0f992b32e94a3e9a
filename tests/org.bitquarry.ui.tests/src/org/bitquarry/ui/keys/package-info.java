@NullMarked
package org.bitquarry.ui.keys;

import org.jspecify.annotations.NullMarked;
