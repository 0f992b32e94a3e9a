package org.bitquarry.ui.log;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.LeavingColumns;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.log.LoggedStatement;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.jspecify.annotations.Nullable;

/**
 * The table of statements, the newest first, and their requests. What comes is put beside what is here: nothing that was
 * there is looked at again. Belongs to the UI thread.
 */
final class LogTree extends Composite {
    private static final int NARROWEST = 230;
    private static final int PADDING = 16;
    /** Of a request below its statement, with what the cell leaves free. */
    private static final int INDENT = 68;

    /** So many lines are made at once; a statement behind them is opened by hand. */
    private static final int OPENED = 300;

    private final TreeViewer viewer;
    private final LogChanges changes;
    private final Content content = new Content();

    LogTree(Composite parent) {
        super(parent, SWT.NONE);
        viewer = new TreeViewer(this, SWT.FULL_SELECTION | SWT.MULTI);
        Tree tree = viewer.getTree();
        Runnable soon = new UiExecutor(tree).merging(viewer::refresh);
        tree.setHeaderVisible(true);
        tree.setData("test.id", "httplog.tree");
        viewer.setUseHashlookup(true);
        viewer.setComparer(new SameEntry());
        for (LogColumn column : LogColumn.values()) {
            TreeViewerColumn made = new TreeViewerColumn(viewer, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
            made.getColumn().setText(column.title());
        }
        TreeColumn requests = tree.getColumn(LogColumn.REQUEST.ordinal());
        LeavingColumns layout = LeavingColumns.around(requests, NARROWEST);
        Stream.of(LogColumn.values())
                .filter(column -> column != LogColumn.REQUEST)
                .forEach(column -> layout.add(tree.getColumn(column.ordinal()), width(column)));
        setLayout(layout);
        viewer.setLabelProvider(
                new LogLabels(ZoneId.systemDefault(), () -> Math.max(NARROWEST, requests.getWidth()) - INDENT));
        requests.addListener(SWT.Resize, event -> soon.run());
        viewer.setContentProvider(content);
        LineTips.enableFor(viewer);
        viewer.setInput(content);
        changes = new LogChanges(viewer);
        Palette.onChange(tree, soon);
    }

    private int width(LogColumn column) {
        GC gc = new GC(this);
        try {
            return Math.max(gc.textExtent(column.widest()).x, gc.textExtent(column.title()).x) + PADDING;
        } finally {
            gc.dispose();
        }
    }

    TreeViewer viewer() {
        return viewer;
    }

    List<LogLine> selection() {
        return Stream.of(viewer.getStructuredSelection().toArray())
                .map(LogLine.class::cast)
                .toList();
    }

    /** Shows other lines than before, such as after another filter. */
    void replace(List<LoggedStatement> shown) {
        viewer.getTree().setRedraw(false);
        try {
            List<LogLine.Statement> newestFirst = lines(shown);
            content.lines = newestFirst;
            viewer.setInput(content);
            changes.begin(newestFirst);
            int lines = 0;
            for (LogLine.Statement line : newestFirst) {
                lines += line.exchanges().size();
                if (lines <= OPENED) {
                    viewer.setExpandedState(line, true);
                }
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    /**
     * Shows what has come and gone since; what is new is shown with its requests. Who looks at the newest goes on seeing
     * the newest; who has scrolled to something older isn't taken from there.
     */
    void follow(List<LoggedStatement> shown) {
        Tree tree = viewer.getTree();
        boolean looksAtNewest = tree.getItemCount() == 0 || tree.getItem(0).equals(tree.getTopItem());
        tree.setRedraw(false);
        try {
            content.lines = lines(shown);
            changes.show(content.lines);
        } finally {
            tree.setRedraw(true);
        }
        if (looksAtNewest && tree.getItemCount() > 0) {
            tree.setTopItem(tree.getItem(0));
        }
    }

    private static List<LogLine.Statement> lines(List<LoggedStatement> shown) {
        return shown.reversed().stream().map(LogLine.Statement::of).toList();
    }

    @Override
    public boolean setFocus() {
        return viewer.getTree().setFocus();
    }

    /** Knows the lines that are shown, also after those that came one by one. */
    private static final class Content implements ITreeContentProvider {
        private List<LogLine.Statement> lines = List.of();

        @Override
        public Object[] getElements(Object input) {
            return lines.toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof LogLine.Statement statement
                    ? statement.lines().toArray()
                    : new Object[0];
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof LogLine.Statement statement
                    && !statement.exchanges().isEmpty();
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return element instanceof LogLine.Request request
                    ? LogLine.Statement.of(new LoggedStatement(request.log(), List.of()))
                    : null;
        }
    }

    /** A statement's line stays the same line while requests come. */
    private static final class SameEntry implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return one instanceof LogLine.Statement left && other instanceof LogLine.Statement right
                    ? left.log() == right.log()
                    : one.equals(other);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof LogLine.Statement statement
                    ? System.identityHashCode(statement.log())
                    : element.hashCode();
        }
    }
}
