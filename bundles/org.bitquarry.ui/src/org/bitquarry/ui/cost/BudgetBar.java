package org.bitquarry.ui.cost;

import java.util.Optional;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Draws what was used of the hour's requests, and what is about to be. The words beside it say the same. Belongs to the UI thread. */
public final class BudgetBar extends Canvas {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 8;

    private Optional<Budget> budget = Optional.empty();
    private long wanted;

    public BudgetBar(Composite parent) {
        super(parent, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        Palette.onChange(this, this::redraw);
    }

    /** Draws the hour and so many requests more. */
    public void show(Optional<Budget> known, long requests) {
        budget = known;
        wanted = requests;
        redraw();
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setBackground(Palette.HAIRLINE.color());
        gc.fillRectangle(0, 0, size.x, size.y);
        budget.filter(known -> known.limit() > 0).ifPresent(known -> {
            int used = share(size.x, known.limit() - (long) known.left(), known.limit());
            int needed = Math.max(wanted > 0 ? 2 : 0, share(size.x, wanted, known.limit()));
            gc.setBackground(Palette.SECONDARY.color());
            gc.fillRectangle(0, 0, used, size.y);
            gc.setBackground((wanted > known.left() ? Palette.ERROR : Palette.ACCENT).color());
            gc.fillRectangle(used, 0, Math.min(needed, size.x - used), size.y);
        });
    }

    private static int share(int width, long part, long whole) {
        return (int) Math.min(width, width * part / whole);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(WIDTH, HEIGHT);
    }
}
