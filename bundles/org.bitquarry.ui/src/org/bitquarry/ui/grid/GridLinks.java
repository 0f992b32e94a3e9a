package org.bitquarry.ui.grid;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.ActiveDataSource;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.inspect.RowLink;
import org.bitquarry.workbench.core.inspect.RowLinks;
import org.bitquarry.workbench.core.inspect.ValueForm;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/**
 * What cells lead to: rows of other tables, and pages of the web. Nothing is sent before a person follows one. For use on
 * the UI thread.
 */
final class GridLinks {
    private static final String NOWHERE = "This cell leads nowhere: it holds no reference and no web address.";

    private final GridTable grid;
    private final Consumer<String> hint;

    GridLinks(GridTable grid, Consumer<String> hint) {
        this.grid = grid;
        this.hint = hint;
    }

    /** Tells whether a cell looks like one that leads somewhere; asked for each cell that is painted. */
    static boolean isLink(ResultColumn column, @Nullable Object value) {
        return value != null
                && (column.origin()
                                .flatMap(origin -> origin.column().references())
                                .isPresent()
                        || value instanceof String text
                                && text.startsWith("http")
                                && ValueForm.address(text).isPresent());
    }

    /** Returns where a cell leads. */
    Optional<CellLink> at(CellPlace place) {
        if (place.row() < 0 || place.row() >= grid.rows().count()) {
            return Optional.empty();
        }
        @Nullable Object value = grid.rows().value(place.row(), place.column());
        ResultColumn column = grid.rows().columns().get(place.column());
        if (!isLink(column, value)) {
            return Optional.empty();
        }
        return column.origin()
                .filter(origin -> origin.column().references().isPresent())
                .flatMap(origin -> row(origin, place.row()))
                .or(() -> value instanceof String text
                        ? ValueForm.address(text).map(CellLink.Page::new)
                        : Optional.empty());
    }

    private Optional<CellLink> row(ColumnOrigin origin, int row) {
        return datasource()
                .flatMap(name -> UiPlugin.core().dataSources().connected(name).flatMap(live -> new RowLinks(
                                live.catalog())
                        .parent(origin.table(), origin.column(), column -> value(origin.table(), column, row))
                        .map(link -> new CellLink.Rows(name, link))));
    }

    private Optional<Object> value(TableRef table, String column, int row) {
        return IntStream.range(0, grid.rows().columns().size())
                .filter(index -> grid.rows()
                        .columns()
                        .get(index)
                        .origin()
                        .filter(origin -> origin.table().equals(table)
                                && origin.column().name().equals(column))
                        .isPresent())
                .boxed()
                .findFirst()
                .flatMap(index -> Optional.ofNullable(grid.rows().value(row, index)));
    }

    private Optional<String> datasource() {
        return grid.rows()
                .edits()
                .map(StagedEdits::target)
                .map(target -> target.datasource())
                .or(() -> window().flatMap(ActiveDataSource::in).map(ConnectionProfile::name));
    }

    private static Optional<IWorkbenchWindow> window() {
        return PlatformUI.isWorkbenchRunning()
                ? Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                : Optional.empty();
    }

    /** Opens where the selected cell leads; says so when it leads nowhere. */
    void follow() {
        grid.selected().flatMap(this::at).ifPresentOrElse(this::open, () -> hint.accept(NOWHERE));
    }

    void open(CellLink link) {
        switch (link) {
            case CellLink.Page(var address) -> {
                if (!UiPlugin.browser().open(address)) {
                    hint.accept("No browser could be opened for " + address + ".");
                }
            }
            case CellLink.Rows(String datasource, RowLink rows) ->
                new Commands(PlatformUI.getWorkbench())
                        .run(
                                CommandIds.OPEN_TABLE,
                                Map.of(
                                        CommandIds.DATASOURCE, datasource,
                                        CommandIds.SCHEMA,
                                                rows.target().schema().name(),
                                        CommandIds.TABLE, rows.target().table().name(),
                                        CommandIds.WHERE, rows.sql()));
        }
    }
}
