package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.ConditionParser;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.query.LoadState;
import org.eclipse.swt.widgets.Composite;

/**
 * The table that shows rows, and all that stands beside it or does something to it. Rows with other columns get another one.
 * What is to be added to grids is hung in here. For use on the UI thread.
 */
final class GridParts {
    final GridSplit page;
    final GridArea area;
    final GridTable table;
    final GridEditing editing;
    final GridSorting sorting;
    final GridFilter filter;
    final FindBar finding;
    final GridSummary summary;
    final AddedColumns added;

    /**
     * Makes them.
     *
     * @param owner the grid that they are parts of
     * @param pages where they stand
     * @param layout how a person left the columns
     */
    GridParts(ResultGrid owner, Composite pages, GridRows rows, CellText text, Optional<KeptLayout> layout) {
        page = new GridSplit(pages);
        area = page.area;
        table = new GridTable(area, rows, text);
        area.rows(table.table);
        table.columns.hints(owner::hint);
        editing = new GridEditing(table, text, owner.drops(), owner::hint);
        GridArranging arranging = new GridArranging(table);
        sorting = new GridSorting(table, owner::requery, owner::hint, arranging);
        filter = filter(owner, text, arranging);
        finding = new FindBar(area, table, area, text);
        area.bar(finding);
        table.underline(finding::isFound);
        table.sortedBy(sorting::mark, sorting::next);
        layout.ifPresent(kept -> kept.follow(table, arranging));
        owner.requery().flatMap(Requery::kept).ifPresent(kept -> kept.follow(table, filter, owner::hint));
        added = new AddedColumns(owner, table, arranging, filter);
        owner.cursor().follow(table, added);
        summary = new GridSummary(table, text, owner::summary);
        table.columns.onChange(summary::update);
        GridHints.follow(
                table,
                owner.footer::hinted,
                words -> owner.hint(filter.trouble().orElse(words)));
        GridFocus.track(table.table);
        GridMenu.install(owner, table, editing);
        UndoWords.follow(table);
        GridVoice.give(table);
        FirstCell.follow(table);
        GridZoom.follow(table);
        GridLinks links = new GridLinks(table, owner::hint);
        LinkPointer.track(table, links);
        new GridTips(table, text, links).activate();
        table.onNearEnd(() -> {
            if (table.rows().rows().state() instanceof LoadState.Parked) {
                owner.loadMore();
            }
        });
    }

    private GridFilter filter(ResultGrid owner, CellText text, GridArranging arranging) {
        FilterRow fields = new FilterRow(area, table, new ConditionParser(text.zone()));
        fields.moveAbove(table.table);
        area.bar(fields);
        GridFilter filters = new GridFilter(table, area, fields, arranging, owner::requery, owner::hint);
        filters.onChange(owner.refreshing());
        return filters;
    }

    /** Tells whether rows have the columns that are shown. */
    boolean fit(GridRows rows) {
        return table.rows().rows().columns().equals(rows.rows().columns());
    }
}
