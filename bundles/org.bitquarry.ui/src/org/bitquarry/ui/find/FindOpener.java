package org.bitquarry.ui.find;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.explorer.ExplorerView;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.sql.SqlSessions;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.find.FindTarget;
import org.bitquarry.workbench.core.places.Place;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Opens what was found. For the UI thread. */
final class FindOpener {
    private final IWorkbenchWindow window;
    private final WorkbenchCore core;
    private final WindowEntries inWindow;
    private final Commands commands;

    FindOpener(IWorkbenchWindow window, WorkbenchCore core, WindowEntries inWindow) {
        this.window = window;
        this.core = core;
        this.inWindow = inWindow;
        this.commands = new Commands(window);
    }

    /** Tells what Enter does with a target; empty when nothing can be done. */
    static Optional<String> usual(FindTarget target) {
        return switch (target) {
            case FindTarget.Rows rows -> Optional.of(rows.conditions().isEmpty() ? "opens the rows" : "opens the row");
            case FindTarget.Tree tree -> Optional.of("shows it in the explorer");
            case FindTarget.Session session -> Optional.of("opens the session");
            case FindTarget.Statement statement -> Optional.of("opens it in a new session");
            case FindTarget.Window something -> Optional.of("goes there");
            case FindTarget.Register first -> Optional.of("registers a datasource");
            case FindTarget.None none -> Optional.empty();
        };
    }

    /** Tells what Ctrl+Enter does with a target; empty when it does nothing else. */
    static Optional<String> other(FindTarget target) {
        return switch (target) {
            case FindTarget.Rows rows -> Optional.of("SELECT in a new session");
            case FindTarget.Tree tree -> Optional.of("opens a session there");
            case FindTarget.Statement statement -> statement.reads() ? Optional.of("runs it again") : Optional.empty();
            case FindTarget.Session session -> Optional.empty();
            case FindTarget.Window something -> Optional.empty();
            case FindTarget.Register first -> Optional.empty();
            case FindTarget.None none -> Optional.empty();
        };
    }

    void open(FindTarget target) {
        switch (target) {
            case FindTarget.Rows rows -> rows(rows);
            case FindTarget.Tree tree -> tree(tree.place());
            case FindTarget.Session session -> session(session.id());
            case FindTarget.Statement statement -> statement(statement, false);
            case FindTarget.Window something ->
                Optional.ofNullable(inWindow.actions().get(something.id())).ifPresent(Runnable::run);
            case FindTarget.Register first -> commands.run(CommandIds.REGISTER);
            case FindTarget.None none -> {
                // Its line says why there is nothing to open.
            }
        }
    }

    void openOtherwise(FindTarget target) {
        switch (target) {
            case FindTarget.Rows rows ->
                session(rows.table().datasource(), Optional.of(rows.table().schema()), rows.statement(), false);
            case FindTarget.Tree tree ->
                session(tree.place().datasource(), tree.place().schema(), "", false);
            case FindTarget.Statement statement -> statement(statement, statement.reads());
            case FindTarget.Session session -> open(session);
            case FindTarget.Window something -> open(something);
            case FindTarget.Register first -> open(first);
            case FindTarget.None none -> open(none);
        }
    }

    private void rows(FindTarget.Rows rows) {
        Map<String, String> values = new HashMap<>(Map.of(
                CommandIds.DATASOURCE,
                rows.table().datasource(),
                CommandIds.SCHEMA,
                rows.table().schema(),
                CommandIds.TABLE,
                rows.table().table()));
        if (!rows.conditions().isEmpty()) {
            values.put(CommandIds.WHERE, String.join(" AND ", rows.conditions()));
        }
        commands.run(CommandIds.OPEN_TABLE, values);
    }

    private void tree(Place place) {
        try {
            if (window.getActivePage().showView(PartIds.EXPLORER) instanceof ExplorerView view) {
                view.open(place);
            }
        } catch (PartInitException broken) {
            throw new IllegalStateException("The explorer can't be shown", broken);
        }
    }

    /** The texts of sessions may have to be read first. */
    private void session(String id) {
        Job.createSystem("Open a session", monitor -> {
                    core.scratchTexts()
                            .find(id)
                            .ifPresent(text -> SqlSessions.open(window.getActivePage(), text, false));
                })
                .schedule();
    }

    private void statement(FindTarget.Statement statement, boolean run) {
        session(statement.datasource(), statement.schema(), statement.sql(), run);
    }

    private void session(String datasource, Optional<String> schema, String text, boolean run) {
        Map<String, String> values = new HashMap<>(Map.of(CommandIds.DATASOURCE, datasource));
        schema.ifPresent(name -> values.put(CommandIds.SCHEMA, name));
        if (!text.isEmpty()) {
            values.put(CommandIds.TEXT, text);
        }
        if (run) {
            values.put(CommandIds.RUN, "true");
        }
        commands.run(CommandIds.NEW_SQL, values);
    }
}
