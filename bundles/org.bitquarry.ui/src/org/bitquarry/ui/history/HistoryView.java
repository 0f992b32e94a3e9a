package org.bitquarry.ui.history;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.MenuEntry;
import org.bitquarry.ui.parts.ThemedAction;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.workbench.core.history.HistoryEntry;
import org.bitquarry.workbench.core.history.SqlHistory;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;

/** Shows the statements that were run, the newest first, to be found and run again. */
public final class HistoryView extends ViewPart {
    private final SqlHistory history = UiPlugin.core().history();
    private HistoryPane pane;

    @Override
    public void createPartControl(Composite parent) {
        pane = new HistoryPane(parent, history);
        pane.add(new ThemedAction("Clear…", Icons.CLEAR, pane, this::clear));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        Table table = pane.table().viewer().getTable();
        table.setMenu(menu.createContextMenu(table));
        table.addListener(SWT.DefaultSelection, event -> open());
        getSite().registerContextMenu(menu, pane.table().viewer());
        handle(IWorkbenchCommandConstants.EDIT_COPY, pane::copy);
        handle(IWorkbenchCommandConstants.EDIT_DELETE, this::remove);
        Job.createSystem("Read the SQL history", (ICoreRunnable) monitor -> history.read())
                .schedule();
    }

    private void handle(String command, Runnable action) {
        getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public @Nullable Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
    }

    private void fill(IMenuManager menu) {
        List<HistoryEntry> selected = pane.table().selection();
        if (selected.size() == 1) {
            menu.add(new MenuEntry("Open in a new session\tEnter", Icons.NEW_SQL, this::open));
            if (selected.getFirst().reads()) {
                menu.add(new MenuEntry("Run again", Icons.RUN, () -> session(selected.getFirst(), true)));
            }
        }
        if (!selected.isEmpty()) {
            menu.add(new MenuEntry("Copy\tCtrl+C", Icons.COPY, pane::copy));
            menu.add(new MenuEntry("Remove\tDel", Icons.REMOVE, this::remove));
        }
        menu.add(new Separator());
        menu.add(new MenuEntry("Clear…", Icons.CLEAR, this::clear));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void open() {
        pane.table().selection().stream().findFirst().ifPresent(entry -> session(entry, false));
    }

    private void session(HistoryEntry entry, boolean run) {
        Map<String, String> values = new HashMap<>();
        values.put(CommandIds.DATASOURCE, entry.datasource());
        entry.schema().ifPresent(schema -> values.put(CommandIds.SCHEMA, schema));
        values.put(CommandIds.TEXT, entry.sql());
        if (run) {
            values.put(CommandIds.RUN, "true");
        }
        new Commands(getSite()).run(CommandIds.NEW_SQL, values);
    }

    private void remove() {
        forget(pane.table().selection());
    }

    private void clear() {
        List<HistoryEntry> all = history.entries();
        boolean sure = !all.isEmpty()
                && MessageDialog.openQuestion(
                        getSite().getShell(),
                        "Clear the history",
                        "Forget all " + all.size() + " statements of the history? The sessions keep their texts.");
        if (sure) {
            forget(all);
        }
    }

    private void forget(List<HistoryEntry> entries) {
        ICoreRunnable work = monitor -> {
            try {
                history.remove(entries);
            } catch (IOException refused) {
                String plugin = FrameworkUtil.getBundle(HistoryView.class).getSymbolicName();
                String problem = "The history can't be changed on the disk: " + refused.getMessage()
                        + ". Check that your data folder belongs to you and has room.";
                throw new CoreException(new Status(IStatus.ERROR, plugin, problem, refused));
            }
        };
        Job.create("Forget statements", work).schedule();
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}
