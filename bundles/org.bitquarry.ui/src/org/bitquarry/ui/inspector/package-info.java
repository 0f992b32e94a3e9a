/** The inspector: more of a grid's cell and row than a grid can show. Knows grids; no grid knows it. */
@NullMarked
package org.bitquarry.ui.inspector;

import org.jspecify.annotations.NullMarked;
