package org.bitquarry.ui.history;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.FilterKeys;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.history.HistoryEntry;
import org.bitquarry.workbench.core.history.SqlHistory;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** The history with a filter above it, or what belongs there while there is nothing in it. Belongs to the UI thread. */
final class HistoryPane extends Composite {
    private static final int MARGIN = 4;

    private final StackLayout pages = new StackLayout();
    private final SqlHistory history;
    private final EmptyState empty;
    private final Composite list;
    private final Text filter;
    private final StackLayout found = new StackLayout();
    private final Composite below;
    private final EmptyState nothing;
    private final HistoryTable table;
    private final HistoryWords words = new HistoryWords();
    private final ToolBarManager tools = new ToolBarManager(SWT.FLAT);

    HistoryPane(Composite parent, SqlHistory history) {
        super(parent, SWT.NONE);
        this.history = history;
        setLayout(pages);
        empty = new EmptyState(this, "The statements that you run appear here, over restarts.");
        empty.setData("test.id", "history.empty");
        list = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(list);
        Composite line = new Composite(list, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(MARGIN, 0)
                .applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        filter = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Words of a statement, a datasource, or failed");
        filter.setData("test.id", "history.filter");
        FilterKeys.on(filter);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(filter);
        tools.createControl(line);
        addDisposeListener(gone -> tools.dispose());
        below = new Composite(list, SWT.NONE);
        below.setLayout(found);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
        nothing = new EmptyState(below, "No statement holds these words.")
                .with("Show all", "history.showall", () -> filter.setText(""));
        nothing.setData("test.id", "history.nothing");
        table = new HistoryTable(below);
        Runnable soon = new UiExecutor(this).merging(this::show);
        filter.addListener(SWT.Modify, event -> show());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.takeKeyboard();
                event.doit = false;
            }
        });
        Registration changes = history.onChange(soon);
        addDisposeListener(gone -> changes.close());
        show();
    }

    private void show() {
        List<HistoryEntry> all = history.entries();
        List<HistoryEntry> shown = words.found(all, filter.getText());
        table.show(shown);
        turn(this, pages, all.isEmpty() ? empty : list);
        turn(below, found, shown.isEmpty() ? nothing : table);
    }

    private static void turn(Composite of, StackLayout pages, Control wanted) {
        if (pages.topControl != wanted) {
            pages.topControl = wanted;
            of.layout();
        }
    }

    /** Adds a tool beside the filter. */
    void add(IAction action) {
        tools.add(action);
        tools.update(true);
    }

    HistoryTable table() {
        return table;
    }

    /** Puts the selected statements on the clipboard, the oldest first, as a script. */
    void copy() {
        String script = table.selection().reversed().stream()
                .map(entry -> entry.sql() + ";\n")
                .collect(Collectors.joining("\n"));
        new CopiedText(script).put(getDisplay());
    }

    @Override
    public boolean setFocus() {
        return pages.topControl == list ? filter.setFocus() : empty.setFocus();
    }
}
