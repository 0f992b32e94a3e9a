package org.bitquarry.workbench.core.edit;

/**
 * Where a cell is.
 *
 * @param row position in the rows
 * @param column index among the result's columns, wherever it is shown
 */
public record CellAt(int row, int column) {}
