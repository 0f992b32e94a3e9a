package org.bitquarry.ui.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.log.HourOfBudget;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A card for each connected datasource beside the statements that used most, or what belongs there while nothing is
 * connected. Looks again when something was sent, and now and then, because the hour rolls on. Belongs to the UI thread.
 */
final class BudgetPane extends Composite {
    private static final int LOOK_AGAIN_MILLIS = 10_000;
    private static final int[] WEIGHTS = {54, 46};
    private static final int MARGIN = 12;
    private static final int GAP = 16;

    private final WorkbenchCore core;
    private final StackLayout pages = new StackLayout();
    private final EmptyState empty;
    private final SashForm sash;
    private final ScrolledComposite scroll;
    private final Composite list;
    private final UsesTable uses;
    private final Map<String, BudgetCard> cards = new LinkedHashMap<>();
    private final Runnable tick = this::tick;
    private boolean watched;

    BudgetPane(Composite parent, WorkbenchCore core, Runnable connect) {
        super(parent, SWT.NONE);
        this.core = core;
        setLayout(pages);
        empty = new EmptyState(this, "What is left of a connected datasource's hourly requests appears here.")
                .with("Connect", "budget.connect", connect);
        empty.setData("test.id", "budget.empty");
        sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        scroll = new ScrolledComposite(sash, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        list = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, GAP).applyTo(list);
        scroll.setContent(list);
        scroll.addListener(SWT.Resize, event -> fit());
        uses = new UsesTable(sash);
        sash.setWeights(WEIGHTS);
        Runnable soon = new UiExecutor(this).merging(this::show);
        Registration requests = core.httpLog().onChange(soon);
        Registration connections = core.dataSources().onChange(event -> soon.run());
        Palette.onChange(this, soon);
        addDisposeListener(gone -> {
            requests.close();
            connections.close();
        });
        sash.addListener(SWT.Paint, event -> {
            if (!watched) {
                watched = true;
                soon.run();
                getDisplay().timerExec(LOOK_AGAIN_MILLIS, tick);
            }
        });
        show();
    }

    /** The hour rolls on for those who see it: behind other views nothing wakes up, and the next time that it is painted it goes on. */
    private void tick() {
        watched = !isDisposed() && sash.isVisible();
        if (watched) {
            show();
            getDisplay().timerExec(LOOK_AGAIN_MILLIS, tick);
        }
    }

    private void show() {
        List<DataSource> live = core.dataSources().connected();
        List<HourOfBudget> hours = live.stream()
                .map(source -> new HourOfBudget(
                        source.name(),
                        source.connector().budgetHour(),
                        core.clock().instant()))
                .toList();
        if (!new ArrayList<>(cards.keySet())
                .equals(live.stream().map(DataSource::name).toList())) {
            build(live);
        }
        for (int i = 0; i < live.size(); i++) {
            cards.get(live.get(i).name())
                    .show(hours.get(i), core.categories().of(live.get(i).profile()));
        }
        fit();
        uses.show(hours.stream()
                .flatMap(hour -> hour.uses(core.httpLog().statements()).stream())
                .toList());
        Control wanted = live.isEmpty() ? empty : sash;
        if (pages.topControl != wanted) {
            pages.topControl = wanted;
            layout();
        }
    }

    private void build(List<DataSource> live) {
        cards.values().forEach(BudgetCard::dispose);
        cards.clear();
        live.forEach(source -> {
            BudgetCard card = new BudgetCard(list);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
            cards.put(source.name(), card);
        });
        fit();
    }

    /** Lines that are wrapped make a card higher where there is little room. */
    private void fit() {
        int width = scroll.getClientArea().width;
        scroll.setMinSize(0, list.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
        list.layout(true, true);
    }

    @Override
    public boolean setFocus() {
        return pages.topControl == empty ? empty.setFocus() : uses.setFocus();
    }
}
