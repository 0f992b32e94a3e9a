package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.layout.ColumnLayout;
import org.bitquarry.workbench.core.layout.TableView;
import org.bitquarry.workbench.core.layout.TableViews;
import org.bitquarry.workbench.core.query.ColumnNames;

/**
 * Which rows of a table a person wanted to see the last time, and what becomes of that. For use on the UI thread, once the
 * store has been read.
 *
 * @param store where it is kept
 * @param key of the table
 */
public record KeptView(TableViews store, String key) {
    /** Returns what the source was asked for. */
    public SourceView atSource() {
        TableView view = store.find(key);
        return new SourceView(
                view.conditions(), view.order().map(order -> new SourceView.Order(order.name(), order.descending())));
    }

    /** Keeps what the source is asked for now. */
    public void asking(SourceView view) {
        store.change(
                key,
                known -> known.askingFor(
                        view.conditions(),
                        view.order().map(order -> new ColumnLayout.Order(order.column(), order.descending()))));
    }

    /** Filters by what was typed above columns, and keeps what is typed from now on; a column that is gone is told of. */
    void follow(GridTable grid, GridFilter filter, Consumer<String> hint) {
        List<String> names = ColumnNames.of(grid.rows().columns());
        Map<Integer, String> texts = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        for (TableView.Filter kept : store.find(key).filters()) {
            int index = names.indexOf(kept.column());
            if (index >= 0) {
                texts.put(index, kept.typed());
            } else {
                gone.add(kept.column());
            }
        }
        if (!texts.isEmpty()) {
            filter.restore(texts);
        }
        if (!gone.isEmpty()) {
            hint.accept("There is no column " + String.join(", ", gone)
                    + " any more: what was typed above it the last time is left out.");
        }
        filter.onType(() -> store.change(key, known -> known.filteredBy(typed(grid, filter))));
    }

    /** What is looked for in a column that takes secrets may be one. */
    private static List<TableView.Filter> typed(GridTable grid, GridFilter filter) {
        List<ResultColumn> columns = grid.rows().columns();
        List<String> names = ColumnNames.of(columns);
        return filter.texts().entrySet().stream()
                .filter(entry -> entry.getKey() < columns.size() && !takesSecrets(columns.get(entry.getKey())))
                .map(entry -> new TableView.Filter(names.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static boolean takesSecrets(ResultColumn column) {
        return column.origin()
                .map(origin -> origin.column())
                .filter(Column::sensitive)
                .isPresent();
    }
}
