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
    private final GridBlocks blocks;

    GridEditing(GridTable grid, CellText text, DropDowns drops, Consumer<String> hint) {
        this.grid = grid;
        this.hint = hint;
        CellParser parser = new CellParser(text.zone());
        this.cells = new CellEditing(grid, text, parser, drops, hint);
        this.blocks = new GridBlocks(grid, parser, hint);
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

    /** Opens the editor of the selected cell with what there is to choose from. */
    public void choose() {
        cells.beginWithList();
    }

    /**
     * Keeps in a cell what was typed elsewhere, such as in a form of its row: a value, or the text with what is wrong with
     * it. Returns why it was refused, as a sentence.
     */
    public Optional<String> stage(CellPlace cell, String typed) {
        return rows().definition(cell.column())
                .map(column -> cells.keep(cell, column, typed))
                .orElseGet(() -> Optional.of(NOT_HERE));
    }

    /** Returns what is wrong with a text for a cell, as a sentence, such as while it is typed. */
    public Optional<String> problem(CellPlace cell, String typed) {
        return rows().definition(cell.column()).flatMap(column -> cells.problem(column, typed));
    }

    /** Says at the selected cell what is wrong with it, if anything is. */
    void updateMessage() {
        cells.updateMessage();
    }

    /** Returns what is said at a cell now; for this package and its tests. */
    String message() {
        return cells.message();
    }

    /** Sets NULL in every selected cell that can be edited. */
    public void setNull() {
        edits().ifPresent(staged -> blocks.setNull());
    }

    /** Leaves the selected cells of new rows to the source, which puts its default there. */
    public void setDefault() {
        edits().ifPresent(staged -> blocks.setDefault());
    }

    /** Pastes what is on the clipboard, from the selected cell on. */
    public void paste() {
        edits().ifPresent(staged -> blocks.paste());
    }

    /** Writes the topmost selected value of each column into the cells below it. */
    public void fillDown() {
        edits().ifPresent(staged -> blocks.fillDown());
    }

    /** Sets NULL in the selected cells, which were copied before. */
    void cut() {
        edits().ifPresent(staged -> blocks.cut());
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
                blocks.blocks().duplicate(sources()).forEach(this::goTo);
            }
        });
    }

    /** Marks the selected rows for deletion, or takes the mark away. */
    public void deleteRows() {
        edits().ifPresent(staged -> {
            hint.accept(blocks.blocks().toggleDelete(sources()).orElse(""));
        });
    }

    /** Takes back what was typed into the selected cells; of rows that are new or marked for deletion, all. */
    public void revert() {
        edits().ifPresent(staged -> blocks.revert());
    }

    /** Takes back all of the selected rows. */
    public void revertRows() {
        edits().ifPresent(staged -> blocks.blocks().revertRows(ids()));
    }

    /** Takes back everything that is pending on this table. */
    public void revertAll() {
        edits().ifPresent(StagedEdits::revertAll);
    }

    /** Takes the last step back. */
    public void undo() {
        edits().ifPresent(staged -> {
            Optional<String> act = staged.undone();
            staged.undo();
            act.ifPresent(words -> hint.accept("Undone: " + words + "."));
        });
    }

    /** Does again what was taken back. */
    public void redo() {
        edits().ifPresent(staged -> {
            Optional<String> act = staged.redone();
            staged.redo();
            act.ifPresent(words -> hint.accept("Redone: " + words + "."));
        });
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
            while (column + 1 < rows().columns().size()
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
