package org.bitquarry.ui.budget;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitquarry.ui.parts.LeavingColumns;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.log.HourOfBudget.Use;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.jspecify.annotations.Nullable;

/** The statements that used most of this hour. Belongs to the UI thread. */
final class UsesTable extends Composite {
    private static final int PADDING = 24;
    private static final int NARROWEST = 80;
    /** So much of a statement is worth more than the name of its datasource. */
    private static final int READABLE = 160;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final TableViewer viewer;

    private enum Head {
        USED("Used", "0,000"),
        STATEMENT("Statement", "Statement"),
        DATASOURCE("Datasource", "Datasource"),
        LAST("Last sent", "Last sent.");

        private final String title;
        private final String widest;

        Head(String title, String widest) {
            this.title = title;
            this.widest = widest;
        }

        String text(Use use) {
            return switch (this) {
                case USED -> String.format(Locale.ROOT, "%,d", use.requests());
                case STATEMENT -> use.statement().title().replaceAll("\\s+", " ");
                case DATASOURCE -> use.statement().datasource();
                case LAST -> CLOCK.format(use.last().atZone(ZoneId.systemDefault()));
            };
        }
    }

    UsesTable(Composite parent) {
        super(parent, SWT.NONE);
        viewer = new TableViewer(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        Palette.WINDOW.ground(viewer.getTable());
        viewer.getTable().setData("test.id", "budget.uses");
        viewer.getTable().setHeaderVisible(true);
        Runnable soon = new UiExecutor(this).merging(viewer::refresh);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Map<Head, TableColumn> made = new EnumMap<>(Head.class);
        for (Head head : Head.values()) {
            TableViewerColumn column = new TableViewerColumn(viewer, head == Head.USED ? SWT.RIGHT : SWT.LEFT);
            column.getColumn().setText(head.title);
            column.getColumn().addListener(SWT.Resize, event -> soon.run());
            column.setLabelProvider(new Cell(head, column.getColumn()));
            made.put(head, column.getColumn());
        }
        setLayout(LeavingColumns.around(made.get(Head.STATEMENT), READABLE)
                .add(made.get(Head.USED), width(Head.USED))
                .add(made.get(Head.LAST), width(Head.LAST))
                .add(made.get(Head.DATASOURCE), width(Head.DATASOURCE)));
        LineTips.enableFor(viewer);
        Palette.onChange(this, viewer::refresh);
    }

    private int width(Head head) {
        GC gc = new GC(this);
        try {
            return Math.max(gc.textExtent(head.widest).x, gc.textExtent(head.title).x) + PADDING;
        } finally {
            gc.dispose();
        }
    }

    void show(List<Use> uses) {
        if (!uses.equals(viewer.getInput())) {
            viewer.setInput(uses);
        }
    }

    @Override
    public boolean setFocus() {
        return viewer.getTable().setFocus();
    }

    private static final class Cell extends ColumnLabelProvider {
        private final Head head;
        private final TableColumn column;

        Cell(Head head, TableColumn column) {
            this.head = head;
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            String text = head.text((Use) element);
            return head == Head.STATEMENT || head == Head.DATASOURCE
                    ? ShortText.within(Math.max(NARROWEST / 2, column.getWidth() - PADDING / 2), text)
                    : text;
        }

        @Override
        public @Nullable String getToolTipText(Object element) {
            Use use = (Use) element;
            return head == Head.STATEMENT
                    ? use.statement().datasource() + "\n" + use.statement().title()
                    : null;
        }

        @Override
        public Color getForeground(Object element) {
            return (head == Head.STATEMENT ? Palette.TEXT : Palette.SECONDARY).color();
        }
    }
}
