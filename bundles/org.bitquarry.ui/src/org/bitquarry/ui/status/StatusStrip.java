package org.bitquarry.ui.status;

import org.bitquarry.ui.budget.BudgetWords;
import org.bitquarry.ui.theme.Categories;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Paints a {@link StatusLine} and is as wide as it; what is left of the budget leads to its view. Belongs to the UI thread. */
final class StatusStrip extends Canvas {
    private static final int PADDING = 8;
    private static final int HEIGHT = 22;

    private static final Rectangle NOWHERE = new Rectangle(0, 0, 0, 0);

    private Rectangle budget = NOWHERE;
    private StatusLine line = StatusLine.nothing();

    StatusStrip(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        setData("test.id", "status");
        addPaintListener(event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text();
            }
        });
    }

    /** Runs an action when a person clicks on what is left of the budget. */
    void onBudget(Runnable action) {
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && budget.contains(event.x, event.y)) {
                action.run();
            }
        });
        addListener(
                SWT.MouseMove,
                event -> setCursor(
                        budget.contains(event.x, event.y) ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
    }

    /** Returns the middle of where the budget is told, for tests. */
    Point budgetPlace() {
        return new Point(budget.x + budget.width / 2, budget.y + budget.height / 2);
    }

    /** Returns all that is shown, for tests and screen readers. */
    String text() {
        return line.mark() + line.text();
    }

    void show(StatusLine now) {
        if (now.equals(line)) {
            return;
        }
        line = now;
        setToolTipText(text());
        new TrimItem(this).fit();
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            Point extent = gc.textExtent(text());
            return new Point(extent.x + 2 * PADDING, Math.max(HEIGHT, extent.y));
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        int y = (getClientArea().height - gc.getFontMetrics().getHeight()) / 2;
        gc.setForeground(
                line.category().map(Categories::colour).orElse(Palette.TEXT).color());
        gc.drawText(line.mark(), PADDING, y, true);
        int x = PADDING + gc.textExtent(line.mark()).x;
        budget = NOWHERE;
        for (int i = 0; i < line.facts().size(); i++) {
            StatusLine.Fact fact = line.facts().get(i);
            String words = (i == 0 ? "" : StatusLine.DOT) + fact.text();
            int width = gc.textExtent(words).x;
            gc.setForeground((fact.isBudget() ? budgetColour() : Palette.TEXT).color());
            gc.drawText(words, x, y, true);
            if (fact.isBudget()) {
                budget = new Rectangle(x, 0, width, getClientArea().height);
            }
            x += width;
        }
    }

    private Palette budgetColour() {
        return line.budget().map(left -> BudgetWords.colour(left, Palette.TEXT)).orElse(Palette.TEXT);
    }
}
