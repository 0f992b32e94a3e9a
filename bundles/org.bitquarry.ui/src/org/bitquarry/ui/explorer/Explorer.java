package org.bitquarry.ui.explorer;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.places.Place;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/**
 * The filter field and the tree below it, or what to do while there is no datasource. Reads the profiles in a job when it
 * is made; connects nothing by itself. Belongs to the UI thread.
 */
final class Explorer extends Composite {
    private static final int GAP = 4;
    private static final int PATIENCE_MILLIS = 120;

    private final StackLayout pages = new StackLayout();
    private final Control empty;
    private final Composite browser;
    private final Text filter;
    private final ExplorerModel model;
    private final ExplorerTree tree;
    private final ExplorerActions actions;
    private final ExplorerDrop drop;
    private final WorkbenchCore core;
    private final UiExecutor ui;
    private final Runnable soon;
    private final Runnable atLast = this::showUnlessGone;
    private boolean typing;

    Explorer(Composite parent, WorkbenchCore core, Commands commands) {
        super(parent, SWT.NONE);
        this.core = core;
        this.ui = new UiExecutor(this);
        setLayout(pages);
        soon = ui.merging(this::show);
        model = new ExplorerModel(core, ui, this::changed);
        browser = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(browser);
        filter = filterField();
        tree = new ExplorerTree(browser, model, new ExplorerLabels(model));
        tree.control().setData("test.id", "explorer.tree");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        actions = new ExplorerActions(
                model, tree, commands, new GroupActions(core.groups(), tree), () -> filter.setText(""));
        drop = ExplorerDrop.install(tree, actions.groups(), actions::importFile, core.places());
        tree.viewer()
                .addOpenListener(event -> tree.selection().stream().findFirst().ifPresent(actions::open));
        empty = emptyState(commands);
        pages.topControl = browser;
        Registration events = core.dataSources()
                .onChange(event -> ui.execute(() -> {
                    model.follow(event);
                    model.setProblem(ProblemFiles.sentence(core));
                }));
        Registration meanings = core.categories().onChange(() -> ui.execute(model::update));
        Registration starred = core.places().onChange(() -> ui.execute(model::update));
        Registration network = core.httpLog().onChange(ui.merging(model::followNetwork));
        addDisposeListener(gone -> {
            starred.close();
            network.close();
            events.close();
            meanings.close();
        });
        readProfiles();
    }

    private Text filterField() {
        Composite around = new Composite(browser, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(around);
        GridLayoutFactory.fillDefaults().margins(GAP, GAP).applyTo(around);
        Text field = new Text(around, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage("Filter by name");
        field.setData("test.id", "explorer.filter");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addModifyListener(event -> {
            typing = true;
            model.setFilter(field.getText());
            typing = false;
        });
        field.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                goToMatches();
            } else if (event.keyCode == SWT.ESC) {
                field.setText("");
            } else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && !model.search()) {
                goToMatches();
            }
        }));
        return field;
    }

    /** Gives the tree the keyboard, at what was searched for. */
    private void goToMatches() {
        if (!model.filter().isEmpty() && !tree.selectFirst(node -> FilterMatches.isExact(model.filter(), node))) {
            tree.selectFirst(node -> FilterMatches.isMatch(model.filter(), node));
        }
        tree.control().setFocus();
    }

    private Control emptyState(Commands commands) {
        EmptyState state = new EmptyState(this, "Register a datasource to browse its tables.")
                .with("Register Bitbucket datasource", "explorer.register", () -> commands.run(CommandIds.REGISTER))
                .with("Open demo", "explorer.opendemo", () -> commands.run(CommandIds.OPEN_DEMO))
                .with("Import datasources", "explorer.import", () -> commands.run(CommandIds.IMPORT));
        state.setData("test.id", "explorer.empty");
        return state;
    }

    private void readProfiles() {
        Job.createSystem("Read favourites, and how tables were left", monitor -> {
                    core.places().read();
                    core.tableViews().read();
                })
                .schedule();
        new ProfilesJob(
                        core,
                        profiles -> ui.execute(() -> {
                            model.setProblem(ProblemFiles.sentence(core));
                            model.setProfiles(profiles);
                        }),
                        problem -> ui.execute(() -> model.setProblem(Optional.of(problem.text()))))
                .schedule();
    }

    /** A long tree waits for the end of a word: each time that it is painted anew costs about as much as several keys. */
    private void changed() {
        if (typing && tree.isLong()) {
            getDisplay().timerExec(PATIENCE_MILLIS, atLast);
        } else {
            soon.run();
        }
    }

    private void showUnlessGone() {
        if (!isDisposed()) {
            show();
        }
    }

    private void show() {
        tree.rebuild();
        Control wanted = model.isEmpty() ? empty : browser;
        if (pages.topControl != wanted) {
            pages.topControl = wanted;
            layout();
        }
    }

    ISelectionProvider selectionProvider() {
        return tree.viewer();
    }

    ExplorerModel model() {
        return model;
    }

    ExplorerTree tree() {
        return tree;
    }

    ExplorerActions actions() {
        return actions;
    }

    /** Reads the profiles anew, and what is below the selected datasources. */
    void refresh() {
        readProfiles();
        actions.reload(tree.selection());
    }

    /** Shows a datasource with what is in it; connects it. */
    void open(ExplorerNode.Source source) {
        filter.setText("");
        source.parent().ifPresent(model::expand);
        actions.connect(source);
        tree.select(source);
    }

    /** Selects a datasource once it is there; connects nothing. */
    void select(ExplorerNode.Source source) {
        filter.setText("");
        source.parent().ifPresent(model::expand);
        tree.selectSoon(source);
    }

    /** Shows a datasource or a schema; connects it. */
    void open(Place place) {
        filter.setText("");
        actions.open(place);
    }

    /** Returns what takes what is dropped here. */
    ExplorerDrop drop() {
        return drop;
    }

    Set<String> expandedKeys() {
        return model.expandedKeys();
    }

    void restore(Collection<String> keys) {
        model.restore(keys);
    }

    @Override
    public boolean setFocus() {
        return pages.topControl == browser ? tree.control().setFocus() : empty.setFocus();
    }
}
