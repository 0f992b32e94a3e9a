package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Lists the cells that keep a commit from being sent, and leads to one of them. */
final class InvalidDialog extends Dialog {
    private static final Point SIZE = new Point(860, 360);
    private static final int[] WIDTHS = {170, 150, 130, 370};

    private final InvalidCells invalid;
    private Optional<InvalidCells.Cell> chosen = Optional.empty();

    InvalidDialog(Shell parent, InvalidCells invalid) {
        super(parent);
        this.invalid = invalid;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns where the person wants to go; empty when nowhere. */
    Optional<InvalidCells.Cell> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Nothing was sent");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label words = new Label(area, SWT.WRAP);
        words.setText("These cells need another value first. What is in them stays pending.");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("test.id", "commit.invalid");
        table.setHeaderVisible(true);
        Palette.WINDOW.ground(table);
        List<String> heads = List.of("Table", "Row", "Column", "What is wrong");
        for (int column = 0; column < heads.size(); column++) {
            TableColumn head = new TableColumn(table, SWT.NONE);
            head.setText(heads.get(column));
            head.setWidth(WIDTHS[column]);
        }
        ShortCells cells = new ShortCells(table);
        invalid.cells()
                .forEach(cell -> cells.set(
                        new TableItem(table, SWT.NONE),
                        cell.target().schema() + "." + cell.target().table(),
                        cell.row(),
                        cell.problem().column(),
                        cell.problem().text()));
        table.select(0);
        choose(table);
        table.addListener(SWT.Selection, event -> choose(table));
        table.addListener(SWT.DefaultSelection, event -> okPressed());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        return area;
    }

    private void choose(Table table) {
        chosen = Optional.of(table.getSelectionIndex())
                .filter(index -> index >= 0)
                .map(invalid.cells()::get);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Go to cell", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
