package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bitquarry.workbench.core.edit.BlockEdits;
import org.bitquarry.workbench.core.edit.BlockPaste;
import org.bitquarry.workbench.core.edit.BlockReport;
import org.bitquarry.workbench.core.edit.CellAt;
import org.bitquarry.workbench.core.edit.CellParser;
import org.bitquarry.workbench.core.edit.ClipboardTable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** What a person does to many selected cells at once; what could not be done is listed. For use on the UI thread. */
final class GridBlocks {
    private final GridTable grid;
    private final CellParser parser;
    private final Consumer<String> hint;

    GridBlocks(GridTable grid, CellParser parser, Consumer<String> hint) {
        this.grid = grid;
        this.parser = parser;
        this.hint = hint;
    }

    /** Pastes what is on the clipboard, from the selected cell on. */
    void paste() {
        List<CellAt> cells = cells();
        Optional<ClipboardTable> copied =
                cells.isEmpty() ? Optional.empty() : CopiedCell.table(grid.table.getDisplay());
        if (copied.isEmpty()) {
            hint.accept(cells.isEmpty() ? "Select the cell to paste into." : "There is no text to paste.");
            return;
        }
        List<Integer> visible = IntStream.of(grid.visibleColumns()).boxed().toList();
        BlockPaste plan = BlockPaste.of(grid.rows(), parser, copied.get(), cells, visible);
        Optional<Boolean> addRows = plan.missingRows() == 0 ? Optional.of(false) : askForRows(plan);
        addRows.ifPresent(add -> tell(plan.paste(add)));
    }

    /** Asks whether rows are added for what has none; empty when nothing shall be pasted. */
    private Optional<Boolean> askForRows(BlockPaste plan) {
        if (plan.whyNoInsert().isPresent()) {
            return Optional.of(false);
        }
        String rows = plan.missingRows() == 1 ? "1 row" : plan.missingRows() + " rows";
        MessageDialog dialog =
                new MessageDialog(
                        grid.table.getShell(),
                        "Paste",
                        null,
                        "The copied block goes " + rows + " beyond those that are here.",
                        MessageDialog.QUESTION,
                        0,
                        "Add " + rows,
                        "Paste without",
                        IDialogConstants.CANCEL_LABEL) {
                    @Override
                    protected void configureShell(Shell shell) {
                        super.configureShell(shell);
                        shell.setData("test.id", "grid.paste.rows");
                    }
                };
        int answer = dialog.open();
        return answer == 0 ? Optional.of(true) : answer == 1 ? Optional.of(false) : Optional.empty();
    }

    void setNull() {
        tell(blocks().setNull(cells()));
    }

    void setDefault() {
        tell(blocks().setDefault(cells()));
    }

    void fillDown() {
        tell(blocks().fillDown(cells()));
    }

    /** Empties cells that were copied before. */
    void cut() {
        tell(blocks().cut(cells()));
    }

    void revert() {
        blocks().revert(cells());
        hint.accept("");
    }

    BlockEdits blocks() {
        return new BlockEdits(grid.rows());
    }

    private List<CellAt> cells() {
        return grid.selectedCells().stream()
                .map(cell -> new CellAt(cell.row(), cell.column()))
                .toList();
    }

    /** One cell needs no list to say why. */
    private void tell(BlockReport report) {
        int told = report.leftOut().size() + report.wrong().size();
        boolean one = told == 1 && report.cells() <= 1 && report.rows() == 0;
        if (one) {
            hint.accept(
                    report.leftOut().isEmpty()
                            ? report.wrong().getFirst().reason()
                            : report.leftOut().getFirst().reason());
            return;
        }
        boolean plain = told == 0 && report.cells() <= 1;
        hint.accept(plain ? "" : report.text());
        if (told > 0) {
            new BlockDialog(grid.table.getShell(), report).open();
        }
        grid.table.setFocus();
    }
}
