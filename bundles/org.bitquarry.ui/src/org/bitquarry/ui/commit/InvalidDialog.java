package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Lists the cells that keep a commit from being sent, and leads to one of them. */
final class InvalidDialog extends TitledDialog {
    private static final Point SIZE = new Point(860, 360);
    private static final List<String> HEADS = List.of("Table", "Row", "Column", "What is wrong");
    private static final List<Integer> WIDTHS = List.of(170, 150, 130, 370);

    private final InvalidCells invalid;
    private Optional<InvalidCells.Cell> chosen = Optional.empty();

    InvalidDialog(Shell parent, InvalidCells invalid) {
        super(parent, "Nothing was sent", SIZE);
        this.invalid = invalid;
    }

    /** Returns where the person wants to go; empty when nowhere. */
    Optional<InvalidCells.Cell> chosen() {
        return chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label words = new Label(area, SWT.WRAP);
        words.setText("These cells need another value first. What is in them stays pending.");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("test.id", "commit.invalid");
        Palette.WINDOW.ground(table);
        ShortCells cells = ShortCells.below(HEADS, WIDTHS, table);
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
}
