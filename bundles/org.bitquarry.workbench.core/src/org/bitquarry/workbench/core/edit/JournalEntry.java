package org.bitquarry.workbench.core.edit;

/** One line of the journal of a table's pending edits. The last word on a row counts. */
public sealed interface JournalEntry {
    /** Returns the row that is spoken of. */
    RowId row();

    /**
     * An edit is pending.
     *
     * @param row which row
     * @param edit what will be done
     */
    record Pending(RowId row, RowEdit edit) implements JournalEntry {}

    /**
     * The edit is about to be sent. When no further line follows, nobody knows whether it happened.
     *
     * @param row which row
     */
    record Sending(RowId row) implements JournalEntry {}

    /**
     * The edit was tried and is still pending.
     *
     * @param row which row
     * @param trouble why
     */
    record Troubled(RowId row, Trouble trouble) implements JournalEntry {}

    /**
     * The edit is no more: committed, or taken back.
     *
     * @param row which row
     */
    record Closed(RowId row) implements JournalEntry {}
}
