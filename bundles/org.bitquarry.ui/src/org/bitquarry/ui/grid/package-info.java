/**
 * The grid of rows that results and tables share: how cells look, how they are selected and copied, how more rows come.
 * Everything is painted in the palette's tokens.
 */
@NullMarked
package org.bitquarry.ui.grid;

import org.jspecify.annotations.NullMarked;
