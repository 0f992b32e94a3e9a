package org.bitquarry.ui.changes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.commit.CommitNews;
import org.bitquarry.ui.commit.CommitScope;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** Shows the edits of all tables that wait for a commit, those of earlier sessions too. */
public final class PendingChangesView extends ViewPart implements CommitNews {
    private static final String TITLE = "Pending Changes";
    private static final String CONTEXT = "org.bitquarry.ui.context.changes";
    private static final String NOTHING = "Edited rows wait here until you commit them.";
    private static final String UNDO = "Undo commit…";
    private static final int[] SHARES = {30, 45, 25};
    private static final int NARROWEST = 160;
    private static final int MARGIN = 4;
    private static final String[] HEADS = {"Row", "Change", "Why it is still pending"};

    private final ToolBarManager tools = new ToolBarManager(SWT.FLAT);
    private final StackLayout stack = new StackLayout();
    private final List<Runnable> selectionActions = new ArrayList<>();
    private @Nullable Composite pages;
    private @Nullable EmptyState empty;
    private @Nullable Composite list;
    private @Nullable TreeViewer viewer;
    private @Nullable CLabel message;
    private @Nullable Link offer;
    private Optional<Runnable> undo = Optional.empty();
    private @Nullable Registration registration;

    @Override
    public void createPartControl(Composite parent) {
        WorkbenchCore core = UiPlugin.core();
        Composite shown = new Composite(parent, SWT.NONE);
        shown.setLayout(stack);
        pages = shown;
        empty = new EmptyState(shown, NOTHING).with(UNDO, "pendingchanges.empty.undocommit", this::undo);
        empty.offer(false);
        empty.setData("test.id", "pendingchanges.empty");
        list = list(shown, core.pendingChanges());
        UiExecutor ui = new UiExecutor(shown);
        registration = core.pendingChanges().onChange(ui.merging(this::refresh));
        getSite().setSelectionProvider(viewer);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        PendingActions.contribute(this, shown, new PendingOpener(core, getSite(), this::report));
        ICoreRunnable scan = monitor -> core.pendingChanges().scan();
        Job.createSystem("Look for pending changes", scan).schedule();
        refresh();
    }

    private Composite list(Composite parent, PendingChanges changes) {
        Composite made = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(made);
        Composite line = new Composite(made, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(MARGIN, 0)
                .spacing(MARGIN, 0)
                .applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        message = new CLabel(line, SWT.LEFT);
        message.setData("test.id", "pendingchanges.message");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(message);
        offer = new Link(line, SWT.NONE);
        offer.setText("<a>" + UNDO + "</a>");
        offer.setData("test.id", "pendingchanges.undocommit");
        offer.setVisible(false);
        offer.addListener(SWT.Selection, event -> undo());
        tools.createControl(line);
        made.addDisposeListener(gone -> tools.dispose());
        Composite columns = new Composite(made, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(columns);
        TreeColumnLayout shares = new TreeColumnLayout();
        columns.setLayout(shares);
        TreeViewer tree = new TreeViewer(columns, SWT.MULTI | SWT.FULL_SELECTION);
        Palette.VIEW.ground(tree.getTree());
        tree.getTree().setHeaderVisible(true);
        tree.getTree().setData("test.id", "pendingchanges.tree");
        Runnable soon = new UiExecutor(tree.getTree()).merging(tree::refresh);
        CellText text = new CellText(ZoneId.systemDefault());
        PendingTree nodes = new PendingTree(changes);
        for (PendingLabels.Part part : PendingLabels.Part.values()) {
            TreeViewerColumn column = new TreeViewerColumn(tree, SWT.LEFT);
            column.getColumn().setText(HEADS[part.ordinal()]);
            shares.setColumnData(column.getColumn(), new ColumnWeightData(SHARES[part.ordinal()], NARROWEST));
            column.setLabelProvider(
                    new PendingLabels(part, text, nodes, PendingChangesView::category, () -> column.getColumn()
                            .getWidth()));
            column.getColumn().addListener(SWT.Resize, event -> soon.run());
        }
        tree.setContentProvider(nodes);
        tree.setAutoExpandLevel(AbstractTreeViewer.ALL_LEVELS);
        tree.setInput(changes);
        tree.addDoubleClickListener(event -> openOrFold());
        Registration colours = UiPlugin.core().categories().onChange(soon);
        tree.getTree().addDisposeListener(gone -> colours.close());
        LineTips.enableFor(tree);
        Palette.onChange(tree.getTree(), soon);
        viewer = tree;
        return made;
    }

    private static Optional<CategoryRules> category(String datasource) {
        WorkbenchCore core = UiPlugin.core();
        return core.dataSources().profile(datasource).flatMap(core.categories()::of);
    }

    private TreeViewer viewer() {
        if (viewer == null) {
            throw new IllegalStateException("before createPartControl");
        }
        return viewer;
    }

    private void refresh() {
        PendingChanges changes = UiPlugin.core().pendingChanges();
        int rows = changes.rows();
        setPartName(rows == 0 ? TITLE : TITLE + " (" + rows + ")");
        viewer().refresh(true);
        viewer().expandAll();
        selectionActions.forEach(Runnable::run);
        @Nullable Control next = rows == 0 ? empty : list;
        if (stack.topControl != next && pages != null) {
            if (next == list) {
                // What was said of earlier ones is no word about these.
                report("");
            }
            stack.topControl = next;
            pages.layout();
        }
        changes.problem().ifPresent(this::report);
    }

    @Override
    public void report(String text) {
        say(text, Optional.empty());
    }

    @Override
    public void report(String text, Runnable takesBack) {
        say(text, Optional.of(takesBack));
    }

    private void say(String text, Optional<Runnable> takesBack) {
        undo = takesBack;
        if (message != null && offer != null && !message.isDisposed()) {
            message.setText(text.replace("&", "&&"));
            message.setToolTipText(text);
            offer.setVisible(undo.isPresent());
        }
        if (empty != null && !empty.isDisposed()) {
            empty.say(text.isEmpty() ? NOTHING : text + "\n" + NOTHING);
            empty.offer(undo.isPresent());
        }
    }

    private void undo() {
        undo.ifPresent(Runnable::run);
    }

    /** Returns the tools above the list. */
    public ToolBarManager tools() {
        return tools;
    }

    /** Gives the list its context menu. */
    void hang(MenuManager menu) {
        viewer().getTree().setMenu(menu.createContextMenu(viewer().getTree()));
    }

    /** Runs an action now and whenever something else is selected, or nothing of it is left. */
    void onSelection(Runnable action) {
        viewer().addSelectionChangedListener(event -> action.run());
        selectionActions.add(action);
        action.run();
    }

    /** Returns what is selected; everything when nothing is, and all tables of a datasource. */
    List<PendingNode.InTable> selected() {
        IStructuredSelection selection = viewer().getStructuredSelection();
        PendingTree tree = new PendingTree(UiPlugin.core().pendingChanges());
        return selection.isEmpty()
                ? tree.tables()
                : selection.stream()
                        .map(PendingNode.class::cast)
                        .flatMap(tree::inTables)
                        .distinct()
                        .toList();
    }

    /** A datasource is folded or unfolded; of anything else the table is opened. */
    private void openOrFold() {
        if (viewer().getStructuredSelection().getFirstElement() instanceof PendingNode.OfSource source) {
            viewer().setExpandedState(source, !viewer().getExpandedState(source));
        } else {
            open();
        }
    }

    /** Opens the table of the first selected node, and goes to its row. */
    void open() {
        selected().stream().findFirst().ifPresent(new PendingOpener(UiPlugin.core(), getSite(), this::report)::open);
    }

    @Override
    public void setFocus() {
        if (stack.topControl == list) {
            viewer().getTree().setFocus();
        } else if (stack.topControl != null) {
            stack.topControl.setFocus();
        }
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        return type == CommitScope.class ? type.cast(scope()) : super.getAdapter(type);
    }

    @Override
    public void dispose() {
        if (registration != null) {
            registration.close();
        }
        super.dispose();
    }

    /** Returns what the commands mean here. */
    PendingScope scope() {
        return new PendingScope(this::selected, UiPlugin.core().pendingChanges(), this);
    }
}
