package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.bitquarry.workbench.core.query.QueryJob;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** What commands do to the grid in front; {@code plugin.xml} names them. */
enum GridVerb {
    COPY(grid -> grid.copy(false)),
    COPY_WITH_HEADERS(grid -> grid.copy(true)),
    COPY_AS_CSV(grid -> grid.copyAs(ExportFormat.CSV)),
    COPY_AS_JSON(grid -> grid.copyAs(ExportFormat.JSON)),
    COPY_AS_MARKDOWN(grid -> grid.copyAs(ExportFormat.MARKDOWN)),
    COPY_AS_INSERT(grid -> grid.copyAs(ExportFormat.SQL_INSERT)),
    EXPORT(ResultGrid::export),
    SORT(ResultGrid::sort),
    FILTER(ResultGrid::toggleFilter),
    FIND(ResultGrid::find),
    GO_TO_ROW(ResultGrid::goToRow),
    GO_TO_COLUMN(ResultGrid::goToColumn),
    FREEZE(columns(GridColumns::freezeSelected)),
    FREEZE_KEYS(columns(GridColumns::freezeKeys)),
    UNFREEZE(columns(GridColumns::unfreeze)),
    HIDE_COLUMN(columns(GridColumns::hideSelected)),
    SHOW_COLUMNS(columns(GridColumns::showAll)),
    CHOOSE_COLUMNS(columns(GridColumns::choose)),
    MOVE_LEFT(columns(columns -> columns.moveSelected(-1))),
    MOVE_RIGHT(columns(columns -> columns.moveSelected(1))),
    FIT_COLUMN(columns(GridColumns::fitSelected)),
    FIT_COLUMNS(columns(GridColumns::fitAll)),
    RESET_LAYOUT(columns(GridColumns::reset)),
    COPY_SUMMARY(ResultGrid::copySummary),
    ZOOM_IN(zoom(GridZoom::larger)),
    ZOOM_OUT(zoom(GridZoom::smaller)),
    ZOOM_FULL(zoom(GridZoom::full)),
    CHART(ResultGrid::toggleChart),
    FOLLOW_LINK(grid -> grid.cursor().links().ifPresent(GridLinks::follow)),
    RELATIVE_TIMES(grid -> new Moments().setRelative(!new Moments().areRelative())),
    SELECT_ALL(ResultGrid::selectAll),
    LOAD_MORE(ResultGrid::loadMore),
    STOP(grid -> grid.job().ifPresent(QueryJob::stop)),
    EDIT_CELL(grid -> grid.editing().filter(editing -> !editing.isOpen()).ifPresent(GridEditing::edit)),
    ADD_ROW(editing(GridEditing::addRow)),
    DUPLICATE_ROW(editing(GridEditing::duplicateRows)),
    DELETE_ROW(editing(GridEditing::deleteRows)),
    SET_NULL(editing(GridEditing::setNull)),
    SET_DEFAULT(editing(GridEditing::setDefault)),
    FILL_DOWN(editing(GridEditing::fillDown)),
    PASTE(editing(GridEditing::paste)),
    CUT(grid -> {
        grid.copy(false);
        grid.editing().ifPresent(GridEditing::cut);
    }),
    REVERT(editing(GridEditing::revert)),
    UNDO(editing(GridEditing::undo)),
    REDO(editing(GridEditing::redo)),
    EDITOR_COPY(text(StyledText::copy)),
    EDITOR_CUT(text(StyledText::cut)),
    EDITOR_PASTE(text(StyledText::paste)),
    EDITOR_SELECT_ALL(text(StyledText::selectAll));

    private final Consumer<ResultGrid> action;

    GridVerb(Consumer<ResultGrid> action) {
        this.action = action;
    }

    void run(ResultGrid grid) {
        action.accept(grid);
    }

    private static Consumer<ResultGrid> editing(Consumer<GridEditing> action) {
        return grid -> grid.editing().filter(GridEditing::finish).ifPresent(action);
    }

    /** An open editor of a cell would stand beside its place. */
    private static Consumer<ResultGrid> zoom(Runnable action) {
        return grid -> {
            if (grid.editing().map(GridEditing::finish).orElse(true)) {
                action.run();
            }
        };
    }

    private static Consumer<ResultGrid> columns(Consumer<GridColumns> action) {
        return grid -> grid.columns().ifPresent(action);
    }

    private static Consumer<ResultGrid> text(Consumer<StyledText> action) {
        return grid -> focused(grid).ifPresent(action);
    }

    private static Optional<StyledText> focused(ResultGrid grid) {
        @Nullable Control control = grid.getDisplay().getFocusControl();
        return control instanceof StyledText text ? Optional.of(text) : Optional.empty();
    }
}
