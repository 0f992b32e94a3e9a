package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** The requests of plans, what is left to do here, and how to spend fewer. Belongs to the UI thread. */
final class PlanTree extends Composite {
    private static final String[] COLUMNS = {"Request", "Purpose", "Expected", "Needs"};
    private static final int[] SHARES = {5, 3, 1, 2};
    private static final int NARROWEST = 80;
    private static final int EXPECTED = 2;
    private static final int ICON_AND_INDENT = 64;
    private static final int INDENT = 24;
    private static final int PADDING = 16;
    private static final Pattern PARAMETER = Pattern.compile("&(?=[a-z_]+=)");
    private static final String WHOLE = "whole";
    private static final String CELLS = "cells";

    private final Tree tree;

    /** @param detail is told the whole of the line that is selected */
    PlanTree(Composite parent, Consumer<String> detail) {
        super(parent, SWT.NONE);
        TreeColumnLayout shares = new TreeColumnLayout();
        setLayout(shares);
        tree = new Tree(this, SWT.FULL_SELECTION | SWT.SINGLE);
        tree.setData("test.id", "sql.plan.tree");
        tree.setHeaderVisible(true);
        Runnable fit = new UiExecutor(tree).merging(this::fit);
        for (int column = 0; column < COLUMNS.length; column++) {
            TreeColumn made = new TreeColumn(tree, column == EXPECTED ? SWT.RIGHT : SWT.LEFT);
            made.setText(COLUMNS[column]);
            shares.setColumnData(made, new ColumnWeightData(SHARES[column], NARROWEST));
            made.addListener(SWT.Resize, event -> fit.run());
        }
        tree.addListener(SWT.Selection, event -> Stream.of(tree.getSelection())
                .findFirst()
                .map(PlanTree::whole)
                .ifPresent(detail));
        tree.addListener(
                SWT.MouseHover,
                event -> tree.setToolTipText(Optional.ofNullable(tree.getItem(new Point(event.x, event.y)))
                        .map(PlanTree::whole)
                        .orElse(null)));
    }

    Tree tree() {
        return tree;
    }

    void clear() {
        tree.removeAll();
    }

    /** Adds a plan; with a title where there are several. */
    void add(Optional<String> title, RequestPlan plan) {
        Optional<TreeItem> root = title.map(words -> {
            TreeItem item = new TreeItem(tree, SWT.NONE);
            item.setImage(Icons.SQL.image());
            write(item, words + "\n" + PlanWords.headline(List.of(plan)), words, "", expected(plan), "");
            return item;
        });
        plan.requests().forEach(request -> request(root, request));
        notes(root, "Done here", plan.checkedLocally(), Icons.FILTER);
        notes(root, "Advice", plan.advice(), Icons.INFO);
        expand(tree.getItems());
        if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
            tree.select(tree.getItem(0));
            tree.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        }
        fit();
    }

    private static void expand(TreeItem[] items) {
        for (TreeItem item : items) {
            item.setExpanded(true);
            expand(item.getItems());
        }
    }

    private TreeItem item(Optional<TreeItem> parent) {
        return parent.map(of -> new TreeItem(of, SWT.NONE)).orElseGet(() -> new TreeItem(tree, SWT.NONE));
    }

    /** What is asked for stands below, one parameter a line: a URL as a whole is seldom readable. */
    private void request(Optional<TreeItem> parent, PlannedRequest request) {
        int query = request.target().indexOf('?');
        TreeItem item = item(parent);
        item.setImage((request.irreversible() ? Icons.WARNING : Icons.WEB).image());
        write(
                item,
                PlanWords.request(request),
                request.method() + " "
                        + (query < 0 ? request.target() : request.target().substring(0, query)),
                request.purpose(),
                count(request.count(), request.open()),
                String.join(", ", request.scopes()));
        if (query >= 0) {
            PARAMETER.splitAsStream(request.target().substring(query + 1)).forEach(line -> child(item, line));
        }
        request.body().ifPresent(body -> body.lines().forEach(line -> child(item, line)));
    }

    private static String expected(RequestPlan plan) {
        return count(plan.expectedRequests(), plan.isOpen());
    }

    private static String count(long count, boolean open) {
        if (open) {
            return count == 1 ? "unknown" : "≥ " + count;
        }
        return count <= 1 ? Long.toString(count) : "≈ " + count;
    }

    private static void child(TreeItem parent, String line) {
        TreeItem child = new TreeItem(parent, SWT.NONE);
        write(child, line, line);
        child.setForeground(Palette.SECONDARY.color());
    }

    private void notes(Optional<TreeItem> parent, String title, List<String> notes, Icons icon) {
        if (!notes.isEmpty()) {
            TreeItem group = item(parent);
            group.setImage(icon.image());
            write(group, title + "\n" + String.join("\n", notes), title);
            group.setForeground(Palette.SECONDARY.color());
            notes.forEach(note -> write(new TreeItem(group, SWT.NONE), note, note));
        }
    }

    private static void write(TreeItem item, String whole, String... cells) {
        item.setText(cells);
        item.setData(WHOLE, whole);
        item.setData(CELLS, cells);
    }

    private static String whole(TreeItem item) {
        return item.getData(WHOLE) instanceof String text ? text : item.getText();
    }

    /** Lines that are too long lose their middle; the whole stands below, and in the hover. */
    private void fit() {
        if (!tree.isDisposed()) {
            Stream.of(tree.getItems()).forEach(item -> fit(item, 0));
        }
    }

    private void fit(TreeItem item, int depth) {
        if (item.getData(CELLS) instanceof String[] cells) {
            for (int column = 0; column < cells.length; column++) {
                int room = column == 0 ? ICON_AND_INDENT + INDENT * depth : PADDING;
                item.setText(column, ShortText.within(tree.getColumn(column).getWidth() - room, cells[column]));
            }
        }
        Stream.of(item.getItems()).forEach(child -> fit(child, depth + 1));
    }
}
