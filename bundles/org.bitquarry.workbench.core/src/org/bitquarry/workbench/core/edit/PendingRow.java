package org.bitquarry.workbench.core.edit;

import java.util.Optional;

/**
 * A row with a pending edit, as it stands at one moment.
 *
 * @param id which row
 * @param edit what will be done
 * @param trouble why it was not done when it was tried
 * @param sending it is being committed at this moment
 */
public record PendingRow(RowId id, RowEdit edit, Optional<Trouble> trouble, boolean sending) {}
