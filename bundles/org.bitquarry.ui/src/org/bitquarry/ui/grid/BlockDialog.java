package org.bitquarry.ui.grid;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.BlockReport;
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

/** Lists the cells that an act on many of them could not write, or not as values, with the texts, which can be copied. */
final class BlockDialog extends TitledDialog {
    private static final Point SIZE = new Point(860, 380);
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final List<String> HEADS = List.of("Row", "Column", "Text", "Why");
    private static final List<Integer> WIDTHS = List.of(70, 140, 180, 430);

    private final BlockReport report;

    BlockDialog(Shell parent, BlockReport report) {
        super(parent, report.leftOut().isEmpty() ? "What can't be sent" : "What was left out", SIZE);
        this.report = report;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label summary = new Label(area, SWT.WRAP);
        summary.setData("test.id", "grid.block.summary");
        summary.setText(report.text() + " Undo takes all of it back.");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("test.id", "grid.block.cells");
        Palette.WINDOW.ground(table);
        ShortCells cells = ShortCells.below(HEADS, WIDTHS, table);
        Stream.concat(report.leftOut().stream(), report.wrong().stream())
                .forEach(left -> cells.set(
                        new TableItem(table, SWT.NONE),
                        left.row(),
                        left.column(),
                        oneLine(left.text()),
                        left.reason()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        return area;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, "Copy list", false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY) {
            new CopiedText(text()).put(getShell().getDisplay());
        } else {
            super.buttonPressed(button);
        }
    }

    private String text() {
        return Stream.concat(report.leftOut().stream(), report.wrong().stream())
                .map(left -> String.join("\t", left.row(), left.column(), quoted(left.text()), left.reason()))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(letter -> letter == '\n' || letter == '\t' || letter == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
