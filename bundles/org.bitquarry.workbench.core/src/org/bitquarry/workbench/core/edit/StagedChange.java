package org.bitquarry.workbench.core.edit;

import org.bitquarry.model.change.RowChange;

/**
 * A pending edit in the words of the connector.
 *
 * @param edits where it is pending
 * @param row which row
 * @param change what will be sent
 */
public record StagedChange(StagedEdits edits, RowId row, RowChange change) {}
