package org.bitquarry.ui.grid;

import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Offer;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.SourceRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.pick.JsonChoice;
import org.bitquarry.workbench.core.pick.PickSource;

/**
 * Lists for columns that point at others, calendars for moments.
 *
 * @param source where choices are read
 * @param cache keeps what was read
 * @param zone in which moments are meant
 */
record CellDropDowns(PickSource source, PickCache cache, ZoneId zone) implements DropDowns {
    @Override
    public Optional<DropDown> of(GridRows rows, CellPlace cell, Column column) {
        if (column.type() == SqlType.TIMESTAMP) {
            return Optional.of(new MomentDropDown(zone));
        }
        Optional<StagedEdits> edits = rows.edits();
        Optional<SourceRow> row = rows.source(cell.row());
        return opensWithEditor(column) && edits.isPresent() && row.isPresent()
                ? Optional.of(list(edits.get(), row.get(), column))
                : Optional.empty();
    }

    private DropDown list(StagedEdits edits, SourceRow row, Column column) {
        Optional<JsonChoice> several =
                column.choices().filter(Offer::each).map(Offer::member).map(JsonChoice::new);
        return new PickDropDown(
                search -> cache.job(
                        source.key(edits, row, column, search), () -> source.read(edits, row, column, search)),
                several);
    }

    @Override
    public boolean opensWithEditor(Column column) {
        return source.offers(column);
    }
}
