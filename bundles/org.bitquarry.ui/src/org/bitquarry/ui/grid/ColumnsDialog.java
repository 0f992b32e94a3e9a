package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.workbench.core.query.ColumnNames;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Lets a person choose which columns are shown, and drag them, or move them by keys, into an order. */
final class ColumnsDialog extends TitledDialog {
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 340;

    private final ColumnChoice choice;
    private @Nullable Table table;
    private @Nullable Label words;

    private ColumnsDialog(Shell parent, ColumnChoice choice) {
        super(parent, "Columns");
        this.choice = choice;
    }

    /** Asks for the columns of a grid and shows them so. */
    static void ask(GridTable grid) {
        GridColumns columns = grid.columns;
        ColumnChoice choice =
                new ColumnChoice(ColumnNames.of(grid.rows().columns()), columns.order(), columns.hidden());
        if (new ColumnsDialog(grid.table.getShell(), choice).open() == Window.OK) {
            columns.arrange(choice.order(), choice.hidden(), columns.frozen());
        }
        grid.table.setFocus();
    }

    @Override
    protected boolean isRemembered() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setData("test.id", "columns");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(area);
        Text filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        filter.setMessage("Part of a name");
        filter.setData("test.id", "columns.filter");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(filter);
        Table list = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        list.setData("test.id", "columns.table");
        list.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Columns; Space shows or hides one, Alt with an arrow moves it";
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(list);
        table = list;
        buttons(area);
        Label shown = new Label(area, SWT.NONE);
        shown.setData("test.id", "columns.words");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(shown);
        words = shown;
        filter.addListener(SWT.Modify, event -> {
            choice.filter(filter.getText());
            fill(selected());
        });
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                list.setFocus();
            }
        });
        list.addListener(SWT.Selection, this::checked);
        list.addListener(SWT.KeyDown, this::key);
        ColumnDrag.install(list, (moved, beside, behind) -> {
            choice.put(moved, beside, behind);
            fill(Optional.of(moved));
        });
        fill(Optional.empty());
        if (list.getItemCount() > 0) {
            list.select(0);
        }
        return area;
    }

    private void buttons(Composite area) {
        Composite column = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, GAP / 2).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(column);
        button(column, "Move &up", "columns.up", () -> move(false));
        button(column, "Move &down", "columns.down", () -> move(true));
        button(column, "&Show all", "columns.all", () -> showMatching(true));
        button(column, "&Hide all", "columns.none", () -> showMatching(false));
        button(column, "&Reset", "columns.reset", () -> {
            choice.reset();
            fill(selected());
        });
    }

    private void button(Composite parent, String text, String id, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData("test.id", id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void showMatching(boolean shown) {
        choice.showMatching(shown);
        fill(selected());
    }

    private void move(boolean down) {
        selected().filter(index -> choice.move(index, down)).ifPresent(index -> fill(Optional.of(index)));
    }

    private void key(Event event) {
        boolean arrow = event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN;
        if (arrow && event.stateMask == SWT.MOD3) {
            move(event.keyCode == SWT.ARROW_DOWN);
            event.doit = false;
        }
    }

    private void checked(Event event) {
        if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
            choice.show(ColumnDrag.index(item), item.getChecked());
            say();
        }
    }

    private Optional<Integer> selected() {
        return Optional.ofNullable(table)
                .flatMap(list -> Stream.of(list.getSelection()).findFirst())
                .map(ColumnDrag::index);
    }

    private void fill(Optional<Integer> selected) {
        if (table == null) {
            return;
        }
        table.setRedraw(false);
        table.removeAll();
        for (int index : choice.matching()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(choice.name(index));
            item.setChecked(choice.isShown(index));
            item.setData(index);
            if (selected.equals(Optional.of(index))) {
                table.setSelection(item);
            }
        }
        table.setRedraw(true);
        say();
    }

    private void say() {
        if (words != null) {
            words.setText(choice.words());
        }
        Optional.ofNullable(getButton(IDialogConstants.OK_ID))
                .ifPresent(button -> button.setEnabled(choice.isPossible()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Show columns", true).setData("test.id", "columns.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false)
                .setData("test.id", "columns.cancel");
    }
}
