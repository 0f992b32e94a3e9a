package org.bitquarry.ui.outline;

import java.util.List;
import java.util.Locale;
import org.bitquarry.engine.SqlPart;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.FilterKeys;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Statements, views and tables of a text. Follows the caret; what is selected shows in the text. Belongs to the UI thread. */
public final class OutlinePage extends Page implements IContentOutlinePage {
    private static final int MARGIN = 4;

    private final OutlinedText text;
    private Registration changes = () -> {
        // Nothing is followed yet.
    };
    private Composite pages;
    private StackLayout layout;
    private Composite outline;
    private EmptyState empty;
    private Text filter;
    private TreeViewer tree;
    private List<OutlineNode> nodes = List.of();
    private List<SqlPart> shown = List.of();
    private boolean following;

    /** Shows the outline of a text. */
    public OutlinePage(OutlinedText text) {
        this.text = text;
    }

    @Override
    public void createControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        layout = new StackLayout();
        pages.setLayout(layout);
        empty = new EmptyState(pages, "No statement yet. What the text holds shows here as you type.");
        empty.setData("test.id", "outline.empty");
        outline = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(0, MARGIN)
                .applyTo(outline);
        filter = new Text(outline, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter");
        filter.setData("test.id", "outline.filter");
        FilterKeys.on(filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        tree = new TreeViewer(outline, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.getTree().setData("test.id", "outline.tree");
        Palette.VIEW.ground(tree.getTree());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getTree());
        tree.setUseHashlookup(true);
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.addFilter(new Matches());
        tree.setInput(this);
        filter.addModifyListener(event -> {
            tree.refresh();
            if (!filter.getText().isBlank()) {
                tree.expandAll();
            }
        });
        tree.addSelectionChangedListener(event -> show(event.getStructuredSelection(), false));
        tree.addOpenListener(event -> show((IStructuredSelection) event.getSelection(), true));
        changes = text.onOutline(new UiExecutor(pages).merging(this::follow));
        Palette.onChange(pages, () -> {
            Palette.VIEW.ground(tree.getTree());
            tree.refresh();
        });
        follow();
    }

    private void show(IStructuredSelection selection, boolean focus) {
        if (!following && selection.getFirstElement() instanceof OutlineNode node) {
            text.show(node.part().named(), named(node.part()), focus);
        }
    }

    /** A statement's first word is selected, of others the name. */
    private static int named(SqlPart part) {
        return switch (part.kind()) {
            case TABLE -> part.length();
            case VIEW -> part.title().length();
            case SUBQUERY -> 1;
            case QUERY, CHANGE, CALL, OTHER -> 0;
        };
    }

    private void follow() {
        List<SqlPart> parts = text.parts();
        layout.topControl = parts.isEmpty() ? empty : outline;
        pages.layout();
        following = true;
        try {
            if (!parts.equals(shown)) {
                boolean first = shown.isEmpty();
                shown = parts;
                nodes = OutlineNode.of(parts);
                tree.refresh();
                if (first) {
                    tree.expandToLevel(2);
                }
            }
            // Somebody who is in the tree is not led elsewhere.
            if (!tree.getTree().isFocusControl()) {
                OutlineNode.at(nodes, text.caret())
                        .filter(node ->
                                !node.equals(tree.getStructuredSelection().getFirstElement()))
                        .ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
            }
        } finally {
            following = false;
        }
    }

    @Override
    public Control getControl() {
        return pages;
    }

    @Override
    public void setFocus() {
        if (layout.topControl == outline) {
            tree.getTree().setFocus();
        } else {
            pages.setFocus();
        }
    }

    @Override
    public void dispose() {
        changes.close();
        super.dispose();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        tree.addSelectionChangedListener(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        tree.removeSelectionChangedListener(listener);
    }

    @Override
    public ISelection getSelection() {
        return tree == null ? StructuredSelection.EMPTY : tree.getSelection();
    }

    @Override
    public void setSelection(ISelection selection) {
        tree.setSelection(selection);
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return nodes.toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return ((OutlineNode) element).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return ((OutlineNode) element).parent().orElse(null);
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((OutlineNode) element).children().isEmpty();
        }
    }

    private final class Matches extends ViewerFilter {
        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
            return wanted.isEmpty() || isInside(parent, wanted) || ((OutlineNode) element).holds(wanted);
        }

        /** What is in a part that was found shows too. */
        private boolean isInside(Object parent, String wanted) {
            return parent instanceof OutlineNode node
                    && node.part().title().toLowerCase(Locale.ROOT).contains(wanted);
        }
    }
}
