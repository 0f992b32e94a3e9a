package org.bitquarry.ui.log;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.log.StatementLog;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
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

/** The table of statements, the newest first, and their requests. Belongs to the UI thread. */
final class LogTree extends Composite {
    private static final int NARROWEST = 200;
    private static final int PADDING = 24;
    /** Of a request below its statement, with what the cell leaves free. */
    private static final int INDENT = 68;

    private final HttpLog log;
    private final TreeViewer viewer;
    private final Set<StatementLog> met = new HashSet<>();

    LogTree(Composite parent, HttpLog log) {
        super(parent, SWT.NONE);
        this.log = log;
        TreeColumnLayout layout = new TreeColumnLayout();
        setLayout(layout);
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
            layout.setColumnData(
                    made.getColumn(),
                    column.widest().isEmpty()
                            ? new ColumnWeightData(1, NARROWEST)
                            : new ColumnPixelData(width(column), true));
        }
        TreeColumn requests = tree.getColumn(LogColumn.REQUEST.ordinal());
        viewer.setLabelProvider(
                new LogLabels(ZoneId.systemDefault(), () -> Math.max(NARROWEST, requests.getWidth()) - INDENT));
        requests.addListener(SWT.Resize, event -> soon.run());
        viewer.setContentProvider(new Content());
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setInput(log);
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

    /** Shows the log as it is now; what is new is shown with its requests. */
    void showLog() {
        viewer.getTree().setRedraw(false);
        try {
            viewer.refresh();
            List<StatementLog> statements = log.statements();
            met.retainAll(statements);
            statements.stream()
                    .filter(statement -> !statement.exchanges().isEmpty() && met.add(statement))
                    .forEach(statement -> viewer.setExpandedState(LogLine.Statement.of(statement), true));
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    @Override
    public boolean setFocus() {
        return viewer.getTree().setFocus();
    }

    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            List<StatementLog> newestFirst = new ArrayList<>(((HttpLog) input).statements());
            Collections.reverse(newestFirst);
            return newestFirst.stream().map(LogLine.Statement::of).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof LogLine.Statement statement
                    ? statement.exchanges().stream()
                            .map(exchange -> new LogLine.Request(statement.log(), exchange))
                            .toArray()
                    : new Object[0];
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof LogLine.Statement statement
                    && !statement.exchanges().isEmpty();
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return element instanceof LogLine.Request request ? LogLine.Statement.of(request.log()) : null;
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
