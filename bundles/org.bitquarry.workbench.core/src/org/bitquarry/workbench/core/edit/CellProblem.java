package org.bitquarry.workbench.core.edit;

/**
 * Why a pending cell can't be sent as it is.
 *
 * @param row which row
 * @param column name of the column
 * @param text what is wrong, as a sentence
 */
public record CellProblem(RowId row, String column, String text) {}
