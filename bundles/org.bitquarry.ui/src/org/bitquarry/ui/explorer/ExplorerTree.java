package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ILazyTreeContentProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * Paints an {@link ExplorerModel}: only the lines that can be seen exist as items, so thousands of schemas cost nothing.
 * What it painted of a model it goes on painting until {@link #rebuild}, and nothing while lines are taken away: GTK
 * ends the process when it meets a line that is gone. Belongs to the UI thread.
 */
final class ExplorerTree {
    private static final int LONG = 2_000;

    private final TreeViewer viewer;
    private final ExplorerModel model;
    private final Map<String, List<ExplorerNode>> painted = new HashMap<>();
    private final TreeWidth width;
    private final LineTips tips;
    private boolean emptying;
    private Optional<ExplorerNode> awaited = Optional.empty();

    ExplorerTree(Composite parent, ExplorerModel model, ExplorerLabels labels) {
        this.model = model;
        this.viewer = new TreeViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        width = new TreeWidth(viewer.getTree());
        labels.onPaint(width::show);
        viewer.setUseHashlookup(true);
        viewer.setComparer(new ByKey());
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(labels);
        viewer.addTreeListener(new Expander());
        tips = LineTips.over(viewer);
        viewer.setInput(model);
        Palette.onChange(viewer.getTree(), new UiExecutor(viewer.getTree()).merging(this::rebuild));
    }

    TreeViewer viewer() {
        return viewer;
    }

    Tree control() {
        return viewer.getTree();
    }

    List<ExplorerNode> selection() {
        return Stream.of(viewer.getStructuredSelection().toArray())
                .map(ExplorerNode.class::cast)
                .toList();
    }

    /** Tells whether what is painted has so many lines that painting others takes a while. */
    boolean isLong() {
        return painted.values().stream().mapToInt(List::size).sum() > LONG;
    }

    /** Selects a node once it is there: the model may come to show it soon. */
    void selectSoon(ExplorerNode node) {
        awaited = Optional.of(node);
        rebuild();
    }

    void select(ExplorerNode node) {
        if (realize(node)) {
            viewer.setSelection(new StructuredSelection(node), true);
        }
    }

    /** Selects the first of the nodes shown that are wanted, unless one is selected already; says no when there is none. */
    boolean selectFirst(Predicate<ExplorerNode> wanted) {
        if (selection().stream().noneMatch(wanted)) {
            shown(painted(model)).filter(wanted).findFirst().ifPresent(this::select);
        }
        return selection().stream().anyMatch(wanted);
    }

    private Stream<ExplorerNode> shown(List<ExplorerNode> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        Stream.concat(Stream.of(node), model.isExpanded(node) ? shown(painted(node)) : Stream.empty()));
    }

    /** Shows the model as it is now; what is expanded and selected stays so by its keys. */
    void rebuild() {
        List<ExplorerNode> selected = selection();
        Tree tree = viewer.getTree();
        tree.setRedraw(false);
        try {
            empty(tree);
            width.reset();
            viewer.setChildCount(model, painted(model).size());
            painted(model).forEach(this::expandAgain);
            List<ExplorerNode> back = selected.stream().filter(this::realize).toList();
            viewer.setSelection(new StructuredSelection(new ArrayList<>(back)), !back.isEmpty());
            awaited.filter(this::realize).ifPresent(node -> {
                awaited = Optional.empty();
                viewer.setSelection(new StructuredSelection(node), true);
            });
        } finally {
            tree.setRedraw(true);
        }
        tips.refresh();
    }

    /** GTK asks for lines that are still there while it removes others; JFace would remember them beyond their end. */
    private void empty(Tree tree) {
        emptying = true;
        try {
            tree.setItemCount(0);
        } finally {
            emptying = false;
        }
        painted.clear();
    }

    private void expandAgain(ExplorerNode node) {
        if (model.isExpanded(node) && !painted(node).isEmpty() && realize(node)) {
            // JFace would make an item of each child first; those that can be seen are asked for when they are painted.
            if (viewer.testFindItem(node) instanceof TreeItem item) {
                item.setExpanded(true);
            }
            painted(node).forEach(this::expandAgain);
        }
    }

    /** Makes the item of a node, and those above it; says no when the model no longer shows it. */
    private boolean realize(ExplorerNode node) {
        Optional<ExplorerNode> parent = node.parent();
        if (parent.isPresent() && !realize(parent.get())) {
            return false;
        }
        Object above = parent.isPresent() ? parent.get() : model;
        List<ExplorerNode> siblings = painted(above);
        for (int index = 0; index < siblings.size(); index++) {
            if (siblings.get(index).key().equals(node.key())) {
                put(above, index, siblings.get(index));
                return true;
            }
        }
        return false;
    }

    private void put(Object parent, int index, ExplorerNode node) {
        viewer.replace(parent, index, node);
        viewer.setChildCount(node, painted(node).size());
    }

    private List<ExplorerNode> painted(Object parent) {
        return parent instanceof ExplorerNode node
                ? painted.computeIfAbsent(node.key(), key -> model.children(node))
                : painted.computeIfAbsent("", top -> model.roots());
    }

    private final class Content implements ILazyTreeContentProvider {
        @Override
        public void updateElement(Object parent, int index) {
            if (emptying) {
                return;
            }
            List<ExplorerNode> children = painted(parent);
            if (index < children.size()) {
                put(parent, index, children.get(index));
            }
        }

        @Override
        public void updateChildCount(Object element, int currentChildCount) {
            int count = painted(element).size();
            if (count != currentChildCount) {
                viewer.setChildCount(element, count);
            }
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return element instanceof ExplorerNode node ? node.parent().orElse(null) : null;
        }
    }

    /** Two nodes are the same line when their keys are: definitions may have been read anew. */
    private static final class ByKey implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return one instanceof ExplorerNode left && other instanceof ExplorerNode right
                    ? left.key().equals(right.key())
                    : one == other;
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof ExplorerNode node ? node.key().hashCode() : System.identityHashCode(element);
        }
    }

    private final class Expander implements ITreeViewerListener {
        @Override
        public void treeExpanded(TreeExpansionEvent event) {
            model.expand((ExplorerNode) event.getElement());
        }

        @Override
        public void treeCollapsed(TreeExpansionEvent event) {
            model.collapse((ExplorerNode) event.getElement());
        }
    }
}
