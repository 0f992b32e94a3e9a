package org.bitquarry.ui.inspector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.JsonValue;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** The lines of JSON; those below a line are made when it is opened. What was open stays so in the next value. */
final class JsonTree {
    private static final int NAME_WIDTH = 190;
    private static final int VALUE_WIDTH = 80;
    private static final int AROUND = 12;
    private static final int EXPANDER = 28;
    private static final int INDENT = 18;

    private final Tree tree;
    private final Set<JsonPath> open = new HashSet<>(Set.of(JsonPath.ROOT));

    JsonTree(Composite parent, Runnable selected) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION);
        tree.setData("test.id", "inspector.json");
        tree.setHeaderVisible(true);
        Runnable fitted = new UiExecutor(tree).merging(() -> tree.clearAll(true));
        TreeColumn name = column("Name", NAME_WIDTH);
        TreeColumn value = column("Value", VALUE_WIDTH);
        tree.addListener(SWT.Resize, event -> name.setWidth(Math.min(NAME_WIDTH, room() / 2)));
        Listener rest = event -> {
            value.setWidth(Math.max(VALUE_WIDTH, room() - name.getWidth()));
            fitted.run();
        };
        tree.addListener(SWT.Resize, rest);
        name.addListener(SWT.Resize, rest);
        value.addListener(SWT.Resize, event -> fitted.run());
        Palette.WINDOW.ground(tree);
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Selection, event -> selected.run());
        tree.addListener(SWT.Expand, event -> node(event.item).ifPresent(node -> open.add(node.path())));
        tree.addListener(SWT.Collapse, event -> node(event.item).ifPresent(node -> open.remove(node.path())));
        tree.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                selected().ifPresent(node -> new CopiedText(node.value().text()).put(tree.getDisplay()));
            }
        });
        Palette.onChange(tree, () -> {
            Palette.WINDOW.ground(tree);
            tree.clearAll(true);
        });
    }

    /** GTK tells the area inside the border only after its next layout. */
    private int room() {
        return tree.getSize().x - 2 * tree.getBorderWidth();
    }

    /** GTK gives the last column what is left, without telling. */
    private int valueRoom() {
        int left = room() - tree.getColumn(0).getWidth();
        return Math.max(left, tree.getColumn(1).getWidth()) - AROUND;
    }

    private TreeColumn column(String name, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
        return column;
    }

    Tree control() {
        return tree;
    }

    void show(JsonValue value) {
        Optional<JsonPath> before = selected().map(JsonNode::path);
        tree.setRedraw(false);
        tree.removeAll();
        JsonNode root = JsonNode.root(value);
        tree.setData(root);
        boolean single = root.size() == 0;
        tree.setItemCount(single ? 1 : root.size());
        reopen();
        before.ifPresent(this::select);
        tree.setRedraw(true);
    }

    /** Shows nothing. */
    void clear() {
        tree.removeAll();
        tree.setData(null);
    }

    /** What stands below lines that were open is made again, as far as there is such a line. */
    private void reopen() {
        Deque<TreeItem> left = new ArrayDeque<>(List.of(tree.getItems()));
        while (!left.isEmpty() && open.size() > 1) {
            TreeItem item = left.pop();
            item.getText();
            Optional<JsonNode> node = node(item);
            if (node.filter(known -> known.size() > 0 && open.contains(known.path()))
                    .isPresent()) {
                item.setExpanded(true);
                left.addAll(List.of(item.getItems()));
            }
        }
    }

    private void select(JsonPath path) {
        List<TreeItem> level = new ArrayList<>(List.of(tree.getItems()));
        for (int depth = 1; depth <= path.steps().size(); depth++) {
            JsonPath begin = new JsonPath(path.steps().subList(0, depth));
            Optional<TreeItem> found = level.stream()
                    .filter(item -> {
                        item.getText();
                        return node(item)
                                .filter(node -> node.path().equals(begin)
                                        && node.stretch().isEmpty())
                                .isPresent();
                    })
                    .findFirst();
            if (found.isEmpty()) {
                return;
            }
            if (depth == path.steps().size()) {
                tree.setSelection(found.get());
                return;
            }
            level = List.of(found.get().getItems());
        }
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        Optional<TreeItem> parent = Optional.ofNullable(item.getParentItem());
        JsonNode above = parent.flatMap(this::node).orElseGet(() -> (JsonNode) tree.getData());
        JsonNode node = above.size() == 0 ? above : above.child(event.index);
        item.setData(node);
        item.setText(new String[] {label(item, node), ShortText.begin(valueRoom(), node.shown())});
        item.setForeground(1, ink(node.value()).color());
        item.setItemCount(above == node ? 0 : node.size());
    }

    private String label(TreeItem item, JsonNode node) {
        int depth = 0;
        for (TreeItem above = item.getParentItem(); above != null; above = above.getParentItem()) {
            depth++;
        }
        return ShortText.within(tree.getColumn(0).getWidth() - EXPANDER - depth * INDENT, node.label());
    }

    private static Palette ink(JsonValue value) {
        return switch (value) {
            case JsonValue.Members members -> Palette.SECONDARY;
            case JsonValue.Items items -> Palette.SECONDARY;
            case JsonValue.Text text -> Palette.SQL_STRING;
            case JsonValue.Digits digits -> Palette.SQL_NUMBER;
            case JsonValue.Truth truth -> Palette.SQL_KEYWORD;
            case JsonValue.Nothing nothing -> Palette.NULL;
        };
    }

    private Optional<JsonNode> node(Object item) {
        return item instanceof TreeItem line && line.getData() instanceof JsonNode node
                ? Optional.of(node)
                : Optional.empty();
    }

    /** Returns the line that is selected. */
    Optional<JsonNode> selected() {
        TreeItem[] selection = tree.getSelection();
        return selection.length == 0 ? Optional.empty() : node(selection[0]);
    }
}
