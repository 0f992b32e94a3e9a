package org.bitquarry.ui.find;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.find.FindCollector;
import org.bitquarry.workbench.core.find.FindEntry;
import org.bitquarry.workbench.core.find.FindHit;
import org.bitquarry.workbench.core.find.FindTarget;
import org.bitquarry.workbench.core.find.WebPlaces;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.events.ShellListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/**
 * One field in which a person types some letters, and what they may mean. What is known here is searched beside the UI
 * thread; no source is asked. Closes when it is left. Belongs to the UI thread.
 */
final class FindDialog {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int TOP = 80;
    private static final int GROUP_WIDTH = 120;
    private static final int MARGIN = 8;

    private final Shell shell;
    private final Text text;
    private final TableViewer viewer;
    private final Label hint;
    private final WorkbenchCore core;
    private final FindOpener opener;
    private final FindRun run;

    FindDialog(Shell parent, WorkbenchCore core, List<FindEntry> inWindow, FindOpener opener) {
        this.core = core;
        this.opener = opener;
        shell = new Shell(parent, SWT.TITLE | SWT.CLOSE | SWT.RESIZE);
        shell.setText("Find anything");
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(MARGIN, MARGIN)
                .applyTo(shell);
        text = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage("Tables, columns, schemas, commands, editors, SQL; or a Bitbucket address");
        text.setData("test.id", "find.text");
        name(text, "Find anything");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        viewer = new TableViewer(shell, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        Table table = viewer.getTable();
        table.setData("test.id", "find.table");
        name(table, "What was found");
        new TableColumn(table, SWT.NONE).setWidth(GROUP_WIDTH);
        TableColumn rest = new TableColumn(table, SWT.NONE);
        table.addListener(SWT.Resize, resized -> rest.setWidth(Math.max(1, table.getClientArea().width - GROUP_WIDTH)));
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(new FindLabels());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        hint = new Label(shell, SWT.NONE);
        hint.setData("test.id", "find.hint");
        hint.setForeground(Palette.SECONDARY.color());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        UiExecutor ui = new UiExecutor(shell);
        run = new FindRun(
                () -> FindCollector.collect(core, inWindow),
                new WebPlaces(core.dataSources()),
                (typed, hits) -> ui.execute(() -> show(typed, hits)));
        text.addModifyListener(changed -> run.look(text.getText()));
        text.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        table.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(selected -> tell()));
        table.addListener(SWT.MouseDoubleClick, twice -> open(false));
        Palette.onChange(shell, ui.merging(viewer::refresh));
        shell.addShellListener(ShellListener.shellDeactivatedAdapter(left -> ui.later(this::closeWhenLeft)));
    }

    private static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }

    void open() {
        Rectangle over = shell.getParent().getBounds();
        int width = Math.min(WIDTH, over.width);
        shell.setBounds(over.x + (over.width - width) / 2, over.y + TOP, width, Math.min(HEIGHT, over.height - TOP));
        shell.open();
        text.setFocus();
        hint.setText("Looking around…");
        run.look("");
    }

    /** The menu of an input method, for one, leaves it in the display's hands for a moment. */
    private void closeWhenLeft() {
        if (shell.getDisplay().getActiveShell() != null && shell.getDisplay().getActiveShell() != shell) {
            shell.close();
        }
    }

    private void key(KeyEvent event) {
        boolean ctrl = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR -> open(ctrl);
            case SWT.ARROW_DOWN -> move(event, 1);
            case SWT.ARROW_UP -> move(event, -1);
            case SWT.PAGE_DOWN -> move(event, page());
            case SWT.PAGE_UP -> move(event, -page());
            default -> {
                // All others are the field's own.
            }
        }
    }

    private int page() {
        Table table = viewer.getTable();
        return Math.max(1, table.getClientArea().height / Math.max(1, table.getItemHeight()) - 1);
    }

    /** From the field, keys move the selection of the table, which has its own keys. */
    private void move(KeyEvent event, int by) {
        Table table = viewer.getTable();
        if (event.widget == table || table.getItemCount() == 0) {
            return;
        }
        event.doit = false;
        int wanted = Math.clamp(table.getSelectionIndex() + by, 0, table.getItemCount() - 1);
        table.setSelection(wanted);
        table.showSelection();
        tell();
    }

    private void show(String typed, List<FindHit> hits) {
        if (!typed.equals(text.getText())) {
            return;
        }
        List<FindRow> rows = FindRow.grouped(hits);
        viewer.setInput(rows);
        if (!rows.isEmpty()) {
            viewer.setSelection(new StructuredSelection(rows.getFirst()), true);
            endWithWholeLine();
        }
        tell();
    }

    /** How high a line is, is known once there is one; after the first time there is nothing to take away. */
    private void endWithWholeLine() {
        Table table = viewer.getTable();
        Point size = shell.getSize();
        shell.setSize(size.x, size.y - table.getClientArea().height % table.getItemHeight());
    }

    private Optional<FindTarget> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof FindRow row
                ? Optional.of(row.hit().entry().target())
                : Optional.empty();
    }

    private void tell() {
        Optional<FindTarget> target = selected();
        String usual =
                target.flatMap(FindOpener::usual).map(what -> "Enter " + what).orElse("");
        String other = target.flatMap(FindOpener::other)
                .map(what -> "   ·   Ctrl+Enter: " + what)
                .orElse("");
        hint.setText(target.isPresent() ? usual + other : nothing());
    }

    private String nothing() {
        if (text.getText().isBlank()) {
            return "Type some letters of a name. What you used last will be here first.";
        }
        return "Nothing that is known here has these letters. "
                + (core.dataSources().connected().isEmpty()
                        ? "No datasource is connected: its tables are known once it is."
                        : "Repositories that are not loaded: search the explorer.");
    }

    private void open(boolean otherwise) {
        selected().filter(target -> FindOpener.usual(target).isPresent()).ifPresent(target -> {
            shell.close();
            if (otherwise) {
                opener.openOtherwise(target);
            } else {
                opener.open(target);
            }
        });
    }
}
