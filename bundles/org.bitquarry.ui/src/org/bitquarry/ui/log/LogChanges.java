package org.bitquarry.ui.log;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.log.StatementLog;
import org.eclipse.jface.viewers.TreeViewer;

/** Keeps the lines of a tree true to a log that grows near its end and is cut at its begin. For use on the UI thread. */
final class LogChanges {
    private final TreeViewer viewer;
    private final Map<StatementLog, LogLine.Statement> shown = new IdentityHashMap<>();
    private final Set<StatementLog> opened = Collections.newSetFromMap(new IdentityHashMap<>());

    LogChanges(TreeViewer viewer) {
        this.viewer = viewer;
    }

    /** Begins with lines that the tree shows already. */
    void begin(List<LogLine.Statement> lines) {
        shown.clear();
        opened.clear();
        lines.forEach(line -> {
            shown.put(line.log(), line);
            if (!line.exchanges().isEmpty()) {
                opened.add(line.log());
            }
        });
    }

    /** Puts the difference into the tree; the newest line is the first. */
    void show(List<LogLine.Statement> newestFirst) {
        Set<StatementLog> now = Collections.newSetFromMap(new IdentityHashMap<>());
        newestFirst.forEach(line -> now.add(line.log()));
        List<LogLine.Statement> gone = shown.values().stream()
                .filter(line -> !now.contains(line.log()))
                .toList();
        gone.forEach(line -> {
            viewer.remove(line);
            shown.remove(line.log());
            opened.remove(line.log());
        });
        for (int place = 0; place < newestFirst.size(); place++) {
            LogLine.Statement line = newestFirst.get(place);
            LogLine.Statement before = shown.put(line.log(), line);
            if (before == null) {
                viewer.insert(viewer.getInput(), line, place);
            } else if (!before.exchanges().equals(line.exchanges())) {
                update(before, line);
            } else if (!before.datasource().equals(line.datasource())) {
                viewer.update(line, null);
            }
            if (!line.exchanges().isEmpty() && opened.add(line.log())) {
                viewer.setExpandedState(line, true);
            }
        }
    }

    private void update(LogLine.Statement before, LogLine.Statement now) {
        if (before.exchanges().isEmpty() || now.exchanges().isEmpty()) {
            viewer.refresh(now);
            return;
        }
        Set<HttpExchange> kept = new HashSet<>(now.exchanges());
        Set<HttpExchange> known = new HashSet<>(before.exchanges());
        Object[] gone = before.lines().stream()
                .filter(line -> !kept.contains(line.exchange()))
                .toArray();
        Object[] come = now.lines().stream()
                .filter(line -> !known.contains(line.exchange()))
                .toArray();
        if (gone.length > 0) {
            viewer.remove(now, gone);
        }
        viewer.add(now, come);
        viewer.update(now, null);
    }
}
