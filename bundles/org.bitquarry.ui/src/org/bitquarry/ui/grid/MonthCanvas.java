package org.bitquarry.ui.grid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.Consumer;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A month with a day marked, a time below it, and the zone that both are meant in. Clicks choose; keys are its owner's. */
final class MonthCanvas extends Canvas {
    private static final int DAY_WIDTH = 34;
    private static final int DAY_HEIGHT = 24;
    private static final int HEAD = 30;
    private static final int NAMES = 22;
    private static final int WEEKS = 6;
    private static final int DAYS = 7;
    private static final int MARGIN = 8;
    private static final int TIME = 30;
    private static final int LINE = 20;
    private static final int ARROW = 28;
    private static final int TOP = HEAD + NAMES;
    private static final int BOTTOM = TOP + WEEKS * DAY_HEIGHT;
    private static final int MINUTES = 5;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);

    private final ZoneId zone;
    private final Consumer<LocalDateTime> chosen;
    private LocalDateTime shown = LocalDateTime.MIN;

    MonthCanvas(Composite parent, ZoneId zone, Consumer<LocalDateTime> chosen) {
        super(parent, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        this.zone = zone;
        this.chosen = chosen;
        setData("test.id", "grid.month");
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::clicked);
    }

    void show(LocalDateTime moment) {
        shown = moment;
        redraw();
    }

    LocalDateTime shown() {
        return shown;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean flush) {
        return new Point(DAYS * DAY_WIDTH + 2 * MARGIN, BOTTOM + TIME + 2 * LINE + MARGIN);
    }

    private LocalDate firstShown() {
        return shown.toLocalDate().withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setFont(JFaceResources.getDefaultFont());
        gc.setBackground(Palette.WINDOW.color());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setBackground(Palette.HEADER.color());
        gc.fillRectangle(0, 0, size.x, HEAD);
        write(gc, Palette.TEXT, MONTH.format(shown), size.x / 2, HEAD / 2);
        arrows(gc, HEAD / 2, MARGIN + ARROW / 2, size.x - MARGIN - ARROW / 2);
        for (int day = 0; day < DAYS; day++) {
            String name = DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            write(
                    gc,
                    Palette.SECONDARY,
                    name.substring(0, 2),
                    MARGIN + day * DAY_WIDTH + DAY_WIDTH / 2,
                    HEAD + NAMES / 2);
        }
        LocalDate first = firstShown();
        for (int index = 0; index < WEEKS * DAYS; index++) {
            day(gc, first.plusDays(index), index % DAYS, index / DAYS);
        }
        gc.setForeground(Palette.HAIRLINE.color());
        gc.drawLine(MARGIN, BOTTOM + 2, size.x - MARGIN, BOTTOM + 2);
        int middle = BOTTOM + TIME / 2 + 2;
        write(gc, Palette.TEXT, CLOCK.format(shown), size.x / 2, middle);
        arrows(gc, middle, size.x / 2 - ARROW - ARROW / 2, size.x / 2 + ARROW + ARROW / 2);
        String where = zone + ", " + OFFSET.format(shown.atZone(zone));
        write(gc, Palette.SECONDARY, where, size.x / 2, BOTTOM + TIME + LINE / 2);
        write(gc, Palette.SECONDARY, "Ctrl+arrows change the time", size.x / 2, BOTTOM + TIME + LINE + LINE / 2);
    }

    private void day(GC gc, LocalDate day, int column, int week) {
        int x = MARGIN + column * DAY_WIDTH;
        int y = TOP + week * DAY_HEIGHT;
        boolean isShown = day.equals(shown.toLocalDate());
        if (isShown) {
            gc.setBackground(Palette.SELECTION.color());
            gc.fillRectangle(x + 1, y + 1, DAY_WIDTH - 2, DAY_HEIGHT - 2);
            gc.setForeground(Palette.ACCENT.color());
            gc.drawRectangle(x + 1, y + 1, DAY_WIDTH - 3, DAY_HEIGHT - 3);
        }
        boolean isInMonth = day.getMonth() == shown.getMonth();
        write(
                gc,
                isInMonth || isShown ? Palette.TEXT : Palette.SECONDARY,
                Integer.toString(day.getDayOfMonth()),
                x + DAY_WIDTH / 2,
                y + DAY_HEIGHT / 2);
    }

    private static void write(GC gc, Palette ink, String text, int x, int y) {
        gc.setForeground(ink.color());
        Point extent = gc.textExtent(text);
        gc.drawText(text, x - extent.x / 2, y - extent.y / 2, true);
    }

    private static void arrows(GC gc, int y, int left, int right) {
        gc.setBackground(Palette.ACCENT.color());
        gc.fillPolygon(new int[] {left + 3, y - 5, left + 3, y + 5, left - 3, y});
        gc.fillPolygon(new int[] {right - 3, y - 5, right - 3, y + 5, right + 3, y});
    }

    private void clicked(Event event) {
        int middle = getSize().x / 2;
        if (event.y < HEAD) {
            chosen.accept(shown.plusMonths(event.x < middle ? -1 : 1));
        } else if (event.y >= TOP && event.y < BOTTOM) {
            int column = Math.clamp((event.x - MARGIN) / DAY_WIDTH, 0, DAYS - 1);
            long days = (long) (event.y - TOP) / DAY_HEIGHT * DAYS + column;
            chosen.accept(firstShown().plusDays(days).atTime(shown.toLocalTime()));
        } else if (event.y >= BOTTOM && event.y < BOTTOM + TIME) {
            chosen.accept(shown.plusMinutes(event.x < middle ? -MINUTES : MINUTES));
        }
    }
}
