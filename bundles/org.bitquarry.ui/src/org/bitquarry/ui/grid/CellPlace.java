package org.bitquarry.ui.grid;

/**
 * Where a cell is.
 *
 * @param row position in the rows
 * @param column index among the result's columns, wherever it is shown
 */
public record CellPlace(int row, int column) {}
