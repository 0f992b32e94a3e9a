@NullMarked
package org.bitquarry.ui.outline;

import org.jspecify.annotations.NullMarked;
