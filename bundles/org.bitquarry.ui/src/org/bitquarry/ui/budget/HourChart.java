package org.bitquarry.ui.budget;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.log.HourOfBudget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Draws an hour: on the left what was sent minute by minute, on the right what will be left if nothing more is sent. Resting
 * the pointer on a minute tells its number. Belongs to the UI thread.
 */
final class HourChart extends Canvas {
    private static final int GAP = 12;
    private static final int PAD = 2;

    private Optional<HourOfBudget> shown = Optional.empty();

    HourChart(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        setData("test.id", "budget.chart");
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseMove, event -> {
            String hint = hint(event.x);
            if (!hint.equals(getToolTipText())) {
                setToolTipText(hint);
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words();
            }
        });
    }

    void show(HourOfBudget hour) {
        shown = Optional.of(hour);
        redraw();
    }

    /** Tells what is drawn, for who doesn't see it. */
    String words() {
        return shown.map(hour -> {
                    List<Integer> used = hour.usedByMinute();
                    int most = Collections.max(used);
                    int when = HourOfBudget.MINUTES - 1 - used.lastIndexOf(most);
                    return BudgetWords.left(hour.hour().budget())
                            + (most == 0
                                    ? "; nothing was sent in the last hour."
                                    : "; most in one minute: " + most + ", " + ago(when) + ".");
                })
                .orElse("");
    }

    private static String ago(int minutes) {
        return minutes == 0 ? "just now" : minutes == 1 ? "1 minute ago" : minutes + " minutes ago";
    }

    private int half() {
        return (getClientArea().width - GAP) / 2;
    }

    private String hint(int x) {
        return shown.map(hour -> {
                    int half = Math.max(1, half());
                    if (x < half) {
                        int minute = Math.clamp((long) x * HourOfBudget.MINUTES / half, 0, HourOfBudget.MINUTES - 1);
                        int sent = hour.usedByMinute().get(minute);
                        return (sent == 1 ? "1 request" : sent + " requests") + ", "
                                + ago(HourOfBudget.MINUTES - 1 - minute);
                    }
                    int minute =
                            Math.clamp((long) (x - half - GAP) * HourOfBudget.MINUTES / half, 0, HourOfBudget.MINUTES);
                    return String.format(
                            Locale.ROOT,
                            "%,d left in %d minutes",
                            hour.leftByMinute().get(minute),
                            minute);
                })
                .orElse("");
    }

    private void paint(GC gc) {
        shown.ifPresent(hour -> {
            Rectangle area = getClientArea();
            int line = gc.getFontMetrics().getHeight();
            int half = half();
            Rectangle past = new Rectangle(0, line + PAD, half, area.height - 2 * (line + PAD));
            Rectangle next = new Rectangle(half + GAP, past.y, half, past.height);
            bars(gc, past, hour.usedByMinute());
            rise(gc, next, hour.leftByMinute(), hour.hour().budget());
            gc.setForeground(Palette.HAIRLINE.color());
            for (Rectangle box : List.of(past, next)) {
                gc.drawLine(box.x, box.y + box.height, box.x + box.width - 1, box.y + box.height);
            }
            gc.setForeground(Palette.SECONDARY.color());
            int foot = past.y + past.height + PAD;
            int most = Collections.max(hour.usedByMinute());
            caption(gc, "Sent a minute" + (most == 0 ? "" : ", at most " + most), past);
            text(gc, "60 min ago", past.x, foot, false);
            text(gc, "now", past.x + past.width, foot, true);
            caption(gc, "Left, if nothing more is sent", next);
            text(gc, "now", next.x, foot, false);
            text(gc, "in 60 min", next.x + next.width, foot, true);
        });
    }

    /** A box that is too narrow for its words says what it can. */
    private static void caption(GC gc, String words, Rectangle box) {
        text(gc, ShortText.within(box.width, words), box.x, 0, false);
    }

    private static void text(GC gc, String text, int x, int y, boolean endsThere) {
        Point extent = gc.textExtent(text);
        gc.drawText(text, endsThere ? x - extent.x : x, y, true);
    }

    private static void bars(GC gc, Rectangle box, List<Integer> values) {
        int most = Math.max(1, Collections.max(values));
        gc.setBackground(Palette.ACCENT.color());
        for (int i = 0; i < values.size(); i++) {
            int from = box.x + box.width * i / values.size();
            int to = box.x + box.width * (i + 1) / values.size();
            int value = values.get(i);
            int height = value == 0 ? 0 : Math.max(PAD, box.height * value / most);
            gc.fillRectangle(from, box.y + box.height - height, Math.max(1, to - from - 1), height);
        }
    }

    private static void rise(GC gc, Rectangle box, List<Integer> left, Budget budget) {
        int limit = Math.max(1, budget.limit());
        int[] line = new int[left.size() * 4];
        for (int i = 0; i < left.size(); i++) {
            int x = box.x + (box.width - 1) * i / (left.size() - 1);
            int y = box.y + box.height - box.height * left.get(i) / limit;
            line[4 * i] = x;
            line[4 * i + 1] = i == 0 ? y : line[4 * i - 1];
            line[4 * i + 2] = x;
            line[4 * i + 3] = y;
        }
        int[] ground = new int[line.length + 4];
        System.arraycopy(line, 0, ground, 0, line.length);
        ground[line.length] = box.x + box.width - 1;
        ground[line.length + 1] = box.y + box.height;
        ground[line.length + 2] = box.x;
        ground[line.length + 3] = box.y + box.height;
        gc.setBackground(Palette.SELECTION.color());
        gc.fillPolygon(ground);
        gc.setForeground(BudgetWords.colour(budget, Palette.ACCENT).color());
        gc.setLineWidth(2);
        gc.drawPolyline(line);
        gc.setLineWidth(1);
    }
}
