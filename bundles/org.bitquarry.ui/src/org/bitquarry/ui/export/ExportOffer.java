package org.bitquarry.ui.export;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.workbench.core.export.RowSource;
import org.bitquarry.workbench.core.query.Rereading;

/**
 * What of a grid can be exported.
 *
 * @param name what the rows are called, as a file may be
 * @param selection the selected rows and columns; empty while nothing is selected
 * @param page those that came with the selected row at one go; empty where nothing else is here
 * @param loaded the rows that are here
 * @param all every row; empty when those that are here are all, or no more can be had
 */
public record ExportOffer(String name, Optional<Part> selection, Optional<Part> page, Part loaded, Optional<All> all) {
    /**
     * Rows that are here.
     *
     * @param words how many, for a person
     * @param rows the rows
     */
    public record Part(String words, RowSource rows) {}

    /**
     * Rows that are read anew.
     *
     * @param size how many there are, as far as that is known
     * @param statement asks for them
     * @param rows the rows
     * @param changes something is pending on them, which the source doesn't know
     */
    public record All(OptionalLong size, Rereading statement, RowSource rows, boolean changes) {}
}
