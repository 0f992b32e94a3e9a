/** The grid in a real window, over rows that need no engine. */
@NullMarked
package org.bitquarry.ui.grid;

import org.jspecify.annotations.NullMarked;
