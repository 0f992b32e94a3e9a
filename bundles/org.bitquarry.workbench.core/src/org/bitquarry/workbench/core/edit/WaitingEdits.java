package org.bitquarry.workbench.core.edit;

/**
 * Edits of an earlier session that wait until their table is opened again.
 *
 * @param target the table
 * @param rows how many rows
 */
public record WaitingEdits(EditTarget target, int rows) {}
