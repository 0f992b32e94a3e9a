package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.ui.cost.BudgetBar;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.WholeLines;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What statements would send and what that is of the hour's requests, before any is sent. Belongs to the UI thread. */
final class PlanPane extends Composite {
    private static final int MARGIN = 8;
    private static final int GAP = 8;
    private static final int[] WEIGHTS = {70, 30};

    private final StackLayout pages = new StackLayout();
    private final Actions actions;
    private final Composite asked;
    private final Label headline;
    private final Label budget;
    private final BudgetBar bar;
    private final ToolItem run;
    private final ToolItem copy;
    private final PlanTree tree;
    private final StyledText detail;
    private final List<Entry> entries = new ArrayList<>();

    /** What the plan needs of its surroundings. */
    interface Actions {
        /** Returns what is left of the hour's requests, once the datasource is connected. */
        Optional<Budget> budget(SessionPlace place);

        /** Runs the statements whose plan is shown. */
        void runPlanned(List<SqlWish> wishes);
    }

    private record Entry(SqlWish wish, RequestPlan plan) {}

    PlanPane(Composite parent, Actions actions) {
        super(parent, SWT.NONE);
        this.actions = actions;
        WidgetElement.setCSSClass(this, "page");
        setLayout(pages);
        EmptyState empty = new EmptyState(
                this, "Ask what the statement at the caret, or those that are selected, would send: Ctrl+Shift+E.");
        empty.setData("test.id", "sql.plan.empty");
        Palette.WINDOW.ground(empty);
        pages.topControl = empty;
        asked = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(asked);
        Composite head = new Composite(asked, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(MARGIN, MARGIN / 2)
                .spacing(GAP, MARGIN / 2)
                .applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        headline = new Label(head, SWT.NONE);
        headline.setData("test.id", "sql.plan.headline");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .span(2, 1)
                .applyTo(headline);
        ToolBar tools = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(tools);
        run = tool(tools, "Run", "sql.plan.run", "Run what this plan is of", this::run);
        copy = tool(tools, "Copy", "sql.plan.copy", "Copy the plan as text", this::copy);
        bar = new BudgetBar(head);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(bar);
        budget = new Label(head, SWT.NONE);
        budget.setData("test.id", "sql.plan.budget");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(budget);
        SashForm sash = new SashForm(asked, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        tree = new PlanTree(sash, this::tell);
        Composite below = new Composite(sash, SWT.NONE);
        detail = new StyledText(below, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
        detail.setData("test.id", "sql.plan.detail");
        detail.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN / 2);
        below.setLayout(new WholeLines(detail));
        sash.setWeights(WEIGHTS);
        images();
        Palette.onChange(this, () -> {
            images();
            showAll();
        });
    }

    private static ToolItem tool(ToolBar bar, String words, String testId, String hover, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(words);
        item.setToolTipText(hover);
        item.setData("test.id", testId);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void images() {
        Map.of(run, Icons.RUN, copy, Icons.COPY).forEach((item, icon) -> item.setImage(icon.image()));
    }

    private void tell(String whole) {
        detail.setText(whole);
        detail.getParent().layout();
    }

    /** Forgets the plans that are shown: others come. */
    void begin() {
        entries.clear();
    }

    /** Adds the plan of a statement. */
    void show(SqlWish wish, RequestPlan plan) {
        if (entries.stream().noneMatch(entry -> entry.wish() == wish)) {
            entries.add(new Entry(wish, plan));
            showAll();
        }
    }

    private void showAll() {
        if (entries.isEmpty()) {
            return;
        }
        List<RequestPlan> plans = entries.stream().map(Entry::plan).toList();
        Optional<Budget> left = actions.budget(entries.getFirst().wish().place());
        headline.setText(PlanWords.headline(plans));
        budget.setText(PlanWords.budget(left, PlanWords.expected(plans)));
        bar.show(left, PlanWords.expected(plans));
        tree.tree().setRedraw(false);
        tree.clear();
        for (Entry entry : entries) {
            tree.add(entries.size() > 1 ? Optional.of(entry.wish().title()) : Optional.empty(), entry.plan());
        }
        tree.tree().setRedraw(true);
        if (pages.topControl != asked) {
            pages.topControl = asked;
        }
        layout(true, true);
    }

    /** Says in one line what several statements would send; empty for a single one. */
    Optional<String> summary() {
        List<RequestPlan> plans = entries.stream().map(Entry::plan).toList();
        return Optional.of(plans.size())
                .filter(count -> count > 1)
                .map(count -> RunSummary.counted(count, "statement") + " planned · "
                        + RunSummary.counted(PlanWords.expected(plans), "request") + " expected");
    }

    /** Runs the statements whose plan is shown. */
    void run() {
        actions.runPlanned(entries.stream().map(Entry::wish).toList());
    }

    /** Puts the plans on the clipboard as text. */
    void copy() {
        String text = entries.stream()
                .map(entry -> PlanWords.text(entry.wish().title(), entry.plan()))
                .collect(Collectors.joining("\n"));
        new CopiedText(text).put(getDisplay());
    }

    /** Tells whether the keyboard is in the tree of requests. */
    boolean hasKeyboard() {
        return tree.tree().isFocusControl();
    }

    @Override
    public boolean setFocus() {
        return pages.topControl == asked ? tree.tree().setFocus() : super.setFocus();
    }
}
