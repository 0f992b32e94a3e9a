package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ILazyTreeContentProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Paints an {@link ExplorerModel}: only the lines that can be seen exist as items, so thousands of schemas cost nothing.
 * Belongs to the UI thread.
 */
final class ExplorerTree {
    private final TreeViewer viewer;
    private final ExplorerModel model;

    ExplorerTree(Composite parent, ExplorerModel model, ExplorerLabels labels) {
        this.model = model;
        this.viewer = new TreeViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setComparer(new ByKey());
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(labels);
        viewer.addTreeListener(new Expander());
        ColumnViewerToolTipSupport.enableFor(viewer);
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

    void select(ExplorerNode node) {
        if (realize(node)) {
            viewer.setSelection(new StructuredSelection(node), true);
        }
    }

    /** Shows the model as it is now; what is expanded and selected stays so by its keys. */
    void rebuild() {
        List<ExplorerNode> selected = selection();
        Tree tree = viewer.getTree();
        tree.setRedraw(false);
        try {
            tree.setItemCount(0);
            viewer.setChildCount(model, model.roots().size());
            model.roots().forEach(this::expandAgain);
            List<ExplorerNode> back = selected.stream().filter(this::realize).toList();
            viewer.setSelection(new StructuredSelection(new ArrayList<>(back)), !back.isEmpty());
        } finally {
            tree.setRedraw(true);
        }
    }

    private void expandAgain(ExplorerNode node) {
        if (model.isExpanded(node) && model.childCount(node) > 0 && realize(node)) {
            viewer.setExpandedState(node, true);
            model.children(node).forEach(this::expandAgain);
        }
    }

    /** Makes the item of a node, and those above it; says no when the model no longer shows it. */
    private boolean realize(ExplorerNode node) {
        Optional<ExplorerNode> parent = node.parent();
        if (parent.isPresent() && !realize(parent.get())) {
            return false;
        }
        List<ExplorerNode> siblings = parent.map(model::children).orElseGet(model::roots);
        for (int index = 0; index < siblings.size(); index++) {
            if (siblings.get(index).key().equals(node.key())) {
                put(parent.isPresent() ? parent.get() : model, index, siblings.get(index));
                return true;
            }
        }
        return false;
    }

    private void put(Object parent, int index, ExplorerNode node) {
        viewer.replace(parent, index, node);
        viewer.setChildCount(node, model.childCount(node));
    }

    private final class Content implements ILazyTreeContentProvider {
        @Override
        public void updateElement(Object parent, int index) {
            List<ExplorerNode> children = parent instanceof ExplorerNode node ? model.children(node) : model.roots();
            if (index < children.size()) {
                put(parent, index, children.get(index));
            }
        }

        @Override
        public void updateChildCount(Object element, int currentChildCount) {
            int count = element instanceof ExplorerNode node
                    ? model.childCount(node)
                    : model.roots().size();
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
            // Later: the tree is in the midst of expanding and must not change its items now.
            control().getDisplay().asyncExec(() -> model.expand((ExplorerNode) event.getElement()));
        }

        @Override
        public void treeCollapsed(TreeExpansionEvent event) {
            model.collapse((ExplorerNode) event.getElement());
        }
    }
}
