package org.bitquarry.ui.inspector;

import java.util.Optional;
import java.util.OptionalInt;
import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.edit.CellParser;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.jspecify.annotations.Nullable;

/** Stages what is typed for one cell, wherever its row stands by then. Belongs to the UI thread. */
final class CellEdit {
    private static final String GONE = "This row is not here any more.";

    private final GridRows rows;
    private final int index;
    private final Optional<RowId> row;
    private final CellParser parser;

    CellEdit(Inspected cell) {
        rows = cell.rows();
        index = cell.place().column();
        row = rows.id(cell.place().row());
        parser = new CellParser(cell.text().zone());
    }

    Optional<Column> column() {
        return rows.definition(index);
    }

    /** Returns why a text can't be the value. */
    Optional<String> problem(String typed) {
        return column().flatMap(own -> switch (parser.parse(own, typed)) {
            case CellParser.Parsed.Value value -> Optional.<String>empty();
            case CellParser.Parsed.Invalid invalid -> Optional.of(invalid.problem());
        });
    }

    /** Stages a text; returns why not. */
    Optional<String> stage(String typed) {
        return column().flatMap(own -> switch (parser.parse(own, typed)) {
            case CellParser.Parsed.Value value -> set(value.value());
            case CellParser.Parsed.Invalid invalid -> Optional.of(invalid.problem());
        });
    }

    /** Stages a value; returns why not. */
    Optional<String> set(@Nullable Object value) {
        OptionalInt place = row.map(rows::position).orElse(OptionalInt.empty());
        return place.isEmpty() ? Optional.of(GONE) : rows.set(place.getAsInt(), index, value);
    }

    /** Takes a staged value back. */
    void revert() {
        row.ifPresent(id -> column().ifPresent(own -> rows.edits().ifPresent(edits -> edits.revert(id, own.name()))));
    }
}
