package org.bitquarry.ui.budget;

import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.ui.theme.Categories;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.log.HourOfBudget;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** One datasource's hour: how much is left, how it was used, and when it comes back. Belongs to the UI thread. */
final class BudgetCard extends Composite {
    private static final int GAP = 4;
    private static final int CHART_HEIGHT = 84;

    private final Label mark;
    private final Label name;
    private final Label left;
    private final Label refill;
    private final HourChart chart;

    BudgetCard(Composite parent) {
        super(parent, SWT.NONE);
        setData("test.id", "budget.card");
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(2 * GAP, GAP).applyTo(this);
        mark = label(1, false);
        name = label(1, false);
        name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        left = label(1, true);
        left.setData("test.id", "budget.left");
        chart = new HourChart(this);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .hint(SWT.DEFAULT, CHART_HEIGHT)
                .applyTo(chart);
        refill = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .hint(1, SWT.DEFAULT)
                .applyTo(refill);
        refill.setData("test.id", "budget.refill");
    }

    private Label label(int span, boolean grab) {
        Label label = new Label(this, SWT.NONE);
        GridDataFactory.fillDefaults().span(span, 1).grab(grab, false).applyTo(label);
        return label;
    }

    void show(HourOfBudget hour, Optional<CategoryRules> category) {
        ZoneId zone = ZoneId.systemDefault();
        mark.setText(category.map(known -> "■ " + known.category().label()).orElse(""));
        mark.setVisible(category.isPresent());
        GridDataFactory.fillDefaults().exclude(category.isEmpty()).applyTo(mark);
        GridDataFactory.fillDefaults()
                .span(category.isEmpty() ? 2 : 1, 1)
                .grab(true, false)
                .applyTo(left);
        mark.setForeground(category.map(Categories::colour).orElse(Palette.TEXT).color());
        name.setText(hour.datasource().replace("&", "&&"));
        name.setForeground(Palette.TEXT.color());
        Budget budget = hour.hour().budget();
        left.setText(BudgetWords.left(budget));
        left.setForeground(BudgetWords.colour(budget, Palette.SECONDARY).color());
        String pause = hour.pause(zone);
        refill.setText(pause.isEmpty() ? hour.refill(zone) : "⚠ " + pause + " " + hour.refill(zone));
        refill.setForeground((pause.isEmpty() ? Palette.SECONDARY : Palette.QA).color());
        chart.show(hour);
        layout();
    }
}
