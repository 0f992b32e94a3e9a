package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.workbench.core.edit.CellParser;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.SourceRow;
import org.bitquarry.workbench.core.edit.StagedEdits;

/**
 * What a person does to the rows of a grid. Everything is staged; what is refused is said below the grid. For use on the
 * UI thread.
 */
public final class GridEditing {
    private static final String NOT_HERE =
            "These rows can't be edited: the query doesn't return the whole key of one table's rows.";

    private final GridTable grid;
    private final Consumer<String> hint;
    private final CellEditing cells;

    GridEditing(GridTable grid, CellText text, Consumer<String> hint) {
        this.grid = grid;
        this.hint = hint;
        this.cells = new CellEditing(grid, text, new CellParser(text.zone()), hint);
    }

    private GridRows rows() {
        return grid.rows();
    }

    private Optional<StagedEdits> edits() {
        if (rows().edits().isEmpty()) {
            hint.accept(NOT_HERE);
        }
        return rows().edits();
    }

    /** Opens the editor of the selected cell. */
    public void edit() {
        cells.begin(Optional.empty());
    }

    /** Tells whether a cell's editor is open. */
    public boolean isOpen() {
        return cells.isOpen();
    }

    /** Takes what stands in an open editor; says no when it can't be taken. */
    public boolean finish() {
        return cells.finish();
    }

    /** Sets NULL in every selected cell that can be edited. */
    public void setNull() {
        edits().ifPresent(staged -> {
            Optional<String> refusal = Optional.empty();
            for (CellPlace cell : grid.selectedCells()) {
                Optional<String> other = rows().set(cell.row(), cell.column(), null);
                refusal = other.isPresent() ? other : refusal;
            }
            hint.accept(refusal.orElse(""));
        });
    }

    /** Adds an empty row and goes to its first cell that takes a value. */
    public void addRow() {
        edits().ifPresent(staged -> {
            Optional<String> refusal = staged.whyNoInsert();
            if (refusal.isPresent()) {
                hint.accept(sentence(refusal.get()));
            } else {
                goTo(staged.add(Map.of()));
            }
        });
    }

    /** Adds a copy of each selected row. */
    public void duplicateRows() {
        edits().ifPresent(staged -> {
            Optional<String> refusal = staged.whyNoInsert();
            if (refusal.isPresent()) {
                hint.accept(sentence(refusal.get()));
            } else {
                sources().stream().map(staged::duplicate).toList().forEach(this::goTo);
            }
        });
    }

    /** Marks the selected rows for deletion, or takes the mark away. */
    public void deleteRows() {
        edits().ifPresent(staged -> {
            Optional<String> refusal = Optional.empty();
            for (SourceRow row : sources()) {
                Optional<String> other = staged.toggleDelete(row);
                refusal = other.isPresent() ? other : refusal;
            }
            hint.accept(refusal.orElse(""));
        });
    }

    /** Takes back what was typed into the selected cells; of rows that are new or marked for deletion, all. */
    public void revert() {
        edits().ifPresent(staged -> {
            List<CellPlace> selected = grid.selectedCells();
            List<RowId> whole = selected.stream()
                    .map(CellPlace::row)
                    .distinct()
                    .filter(row -> selected.stream().noneMatch(cell -> cell.row() == row && isTyped(cell)))
                    .flatMap(row -> rows().id(row).stream())
                    .toList();
            for (CellPlace cell : selected) {
                rows().id(cell.row()).filter(id -> !whole.contains(id)).ifPresent(id -> rows().definition(cell.column())
                        .ifPresent(column -> staged.revert(id, column.name())));
            }
            whole.forEach(staged::revert);
            hint.accept("");
        });
    }

    /** Tells whether a cell of a row of the source holds what was typed. */
    private boolean isTyped(CellPlace cell) {
        return cell.row() >= rows().addedCount() && rows().isChanged(cell.row(), cell.column());
    }

    /** Takes back all of the selected rows. */
    public void revertRows() {
        edits().ifPresent(staged -> ids().forEach(staged::revert));
    }

    /** Takes back everything that is pending on this table. */
    public void revertAll() {
        edits().ifPresent(StagedEdits::revertAll);
    }

    /** Takes the last step back. */
    public void undo() {
        edits().ifPresent(StagedEdits::undo);
    }

    /** Does again what was taken back. */
    public void redo() {
        edits().ifPresent(StagedEdits::redo);
    }

    /** Ends the conflicts of the selected rows: what was typed stays, on top of what the source holds now. */
    public void keepMine() {
        edits().ifPresent(staged -> ids().forEach(staged::keepMine));
    }

    /** Ends the conflicts of the selected rows: what was typed goes. */
    public void takeTheirs() {
        edits().ifPresent(staged -> ids().forEach(staged::takeTheirs));
    }

    /** Lets the next commit send selected rows whose outcome is unknown. */
    public void sendAgain() {
        edits().ifPresent(staged -> ids().forEach(staged::sendAgain));
    }

    private List<Integer> selectedRows() {
        return grid.selectedCells().stream().map(CellPlace::row).distinct().toList();
    }

    private List<RowId> ids() {
        return selectedRows().stream().flatMap(row -> rows().id(row).stream()).toList();
    }

    private List<SourceRow> sources() {
        return selectedRows().stream()
                .flatMap(row -> rows().source(row).stream())
                .toList();
    }

    private void goTo(RowId row) {
        grid.refresh();
        rows().position(row).ifPresent(position -> {
            int column = 0;
            while (column + 1 < rows().rows().columns().size()
                    && rows().readOnlyReason(position, column).isPresent()) {
                column++;
            }
            grid.select(position, column);
        });
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }
}
