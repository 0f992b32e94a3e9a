package org.bitquarry.workbench.core.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.bitquarry.workbench.core.summary.SummaryText;
import org.jspecify.annotations.Nullable;

/**
 * Makes the data of a chart out of rows: at most so many rows, and no more groups than can be told apart. May take seconds;
 * ends early when nobody wants it any more.
 *
 * @param text how values are shown
 * @param mostRows of more only the first are taken
 */
public record ChartMaker(CellText text, int mostRows) {
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_BARS = 24;
    private static final int MOST_SLICES = 7;
    private static final int MOST_POINTS = 400;
    private static final int MOST_RANGES = 24;
    private static final int LONGEST_LABEL = 40;

    /** Takes at most 100,000 rows. */
    public ChartMaker(CellText text) {
        this(text, MOST_ROWS);
    }

    /** Returns the data of a chart; without points where there is nothing to draw. */
    public ChartData make(RowsSnapshot rows, ChartWish wish, BooleanSupplier wanted) {
        int count = Math.min(rows.count(), mostRows);
        @Nullable Object[] by = new @Nullable Object[count];
        @Nullable Object[] measured = new @Nullable Object[count];
        for (int row = 0; row < count && wanted.getAsBoolean(); row++) {
            @Nullable Object[] values = rows.row(row);
            by[row] = values[wish.by()];
            measured[row] = wish.of().isPresent() ? values[wish.of().getAsInt()] : null;
        }
        Table table = new Table(rows.columns(), wish, by, measured);
        String from = count < rows.count()
                ? "the first " + number(count) + " of " + number(rows.count()) + " rows here"
                : count == 1 ? "the row here" : "all " + number(count) + " rows here";
        return switch (wish.kind()) {
            case BAR -> words(table, MOST_BARS, from);
            case PIE -> words(table.positive(), MOST_SLICES, from);
            case LINE -> ranges(table, MOST_POINTS, from);
            case HISTOGRAM -> ranges(table, MOST_RANGES, from);
        };
    }

    /** The two columns that a chart needs. */
    private record Table(
            List<ResultColumn> columns,
            ChartWish wish,
            @Nullable Object[] by,
            @Nullable Object[] measured) {
        /** A share of a whole can't be negative. */
        Table positive() {
            return new Table(
                    columns,
                    wish.measure() == Measure.COUNT || wish.measure() == Measure.SUM
                            ? wish
                            : new ChartWish(wish.kind(), wish.by(), Measure.SUM, wish.of()),
                    by,
                    measured);
        }

        String across() {
            return columns.get(wish.by()).name();
        }

        String up() {
            return wish.of().isPresent()
                    ? wish.measure().title() + " of "
                            + columns.get(wish.of().getAsInt()).name()
                    : wish.measure().title();
        }

        ChartData data(List<ChartData.Point> points, String note) {
            return new ChartData(wish.kind(), across(), up(), points, note);
        }
    }

    private ChartData words(Table table, int most, String from) {
        Map<Object, Group> groups = new HashMap<>();
        for (int row = 0; row < table.by().length; row++) {
            Object key = table.by()[row] == null ? Missing.NULL : table.by()[row];
            groups.computeIfAbsent(key, fresh -> new Group()).add(table.measured()[row]);
        }
        Measure measure = table.wish().measure();
        boolean pie = table.wish().kind() == ChartKind.PIE;
        List<Map.Entry<Object, Group>> sorted = groups.entrySet().stream()
                .filter(entry -> !pie || entry.getValue().of(measure) > 0)
                .sorted(order(table, measure))
                .toList();
        List<ChartData.Point> points = new ArrayList<>();
        sorted.stream()
                .limit(most)
                .forEach(entry -> points.add(new ChartData.Point(
                        label(table, entry.getKey()), entry.getValue().of(measure))));
        int left = sorted.size() - points.size();
        if (left > 0 && pie) {
            Group others = new Group();
            sorted.stream().skip(most).forEach(entry -> others.add(entry.getValue()));
            points.add(new ChartData.Point(number(left) + " others", others.of(measure)));
        }
        String values = left > 0 && !pie
                ? "The first " + number(most) + " of " + number(sorted.size()) + " values"
                : sorted.size() == 1 ? "1 value" : number(sorted.size()) + " values";
        return table.data(points, values + ", from " + from + ".");
    }

    /** Moments and numbers stand in their order, words with the highest first. */
    private static Comparator<Map.Entry<Object, Group>> order(Table table, Measure measure) {
        Comparator<Map.Entry<Object, Group>> byName = Comparator.comparing(entry -> String.valueOf(entry.getKey()));
        Comparator<Map.Entry<Object, Group>> byMeasure =
                Comparator.comparingDouble(entry -> -entry.getValue().of(measure));
        boolean natural = table.columns().get(table.wish().by()).type().isNumeric()
                || table.by().length > 0 && firstOf(table) instanceof Instant;
        boolean pie = table.wish().kind() == ChartKind.PIE;
        return natural && !pie
                ? Comparator.<Map.Entry<Object, Group>>comparingDouble(entry -> place(entry.getKey()))
                        .thenComparing(byName)
                : byMeasure.thenComparing(byName);
    }

    private static @Nullable Object firstOf(Table table) {
        for (Object value : table.by()) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static double place(Object value) {
        return switch (value) {
            case Instant moment -> moment.getEpochSecond() + moment.getNano() / 1e9;
            case Number number -> number.doubleValue();
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private String label(Table table, Object key) {
        if (key == Missing.NULL) {
            return "NULL";
        }
        String shown = key instanceof Boolean truth
                ? truth.toString()
                : text.shown(table.columns().get(table.wish().by()).origin().map(origin -> origin.column()), key);
        if (shown.isEmpty()) {
            return "(empty)";
        }
        return shown.length() > LONGEST_LABEL
                ? shown.substring(0, LONGEST_LABEL).stripTrailing() + "…"
                : shown;
    }

    private ChartData ranges(Table table, int most, String from) {
        int[] rows = IntStream.range(0, table.by().length)
                .filter(row -> isPlace(table.by()[row]))
                .toArray();
        int without = table.by().length - rows.length;
        String note = without > 0
                ? ", from " + from + "; " + number(without) + " of them without " + table.across() + "."
                : ", from " + from + ".";
        if (rows.length == 0) {
            return table.data(List.of(), "No values" + note);
        }
        return table.by()[rows[0]] instanceof Instant
                ? moments(table, rows, most, note)
                : numbers(table, rows, most, note);
    }

    private static boolean isPlace(@Nullable Object value) {
        return value instanceof Instant || value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    private ChartData moments(Table table, int[] rows, int most, String note) {
        Predicate<Object> moment = Instant.class::isInstance;
        List<Instant> all = IntStream.of(rows)
                .mapToObj(row -> table.by()[row])
                .filter(moment)
                .map(Instant.class::cast)
                .toList();
        Instant first = all.stream().min(Comparator.naturalOrder()).orElseThrow();
        Instant last = all.stream().max(Comparator.naturalOrder()).orElseThrow();
        Buckets.Time time = Buckets.Time.of(first, last, most);
        TreeMap<ZonedDateTime, Group> groups = new TreeMap<>();
        for (int row : rows) {
            if (table.by()[row] instanceof Instant at) {
                groups.computeIfAbsent(time.begin(at, text.zone()), fresh -> new Group())
                        .add(table.measured()[row]);
            }
        }
        List<ChartData.Point> points = new ArrayList<>();
        boolean counts = table.wish().measure() == Measure.COUNT || table.wish().measure() == Measure.SUM;
        ZonedDateTime end = groups.lastKey();
        for (ZonedDateTime begin = groups.firstKey(); !begin.isAfter(end); begin = time.next(begin)) {
            Group group = groups.get(begin);
            // Nothing happened then; an average of nothing is not 0 but none.
            if (group != null || counts && points.size() < 2 * most) {
                double value = group == null ? 0 : group.of(table.wish().measure());
                points.add(new ChartData.Point(time.label(begin), value));
            }
        }
        return table.data(points, "By " + time.words() + note);
    }

    private ChartData numbers(Table table, int[] rows, int most, String note) {
        double[] values = IntStream.of(rows)
                .mapToDouble(row -> ((Number) table.by()[row]).doubleValue())
                .toArray();
        double least = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .min()
                .orElseThrow();
        double highest = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElseThrow();
        boolean whole = IntStream.of(rows).noneMatch(row -> table.by()[row] instanceof Double);
        double rough = Buckets.step(least, highest, most);
        double step = whole ? Math.max(1, Math.rint(rough)) : rough;
        TreeMap<Long, Group> groups = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            groups.computeIfAbsent((long) Math.floor(values[i] / step), fresh -> new Group())
                    .add(table.measured()[rows[i]]);
        }
        List<ChartData.Point> points = new ArrayList<>();
        boolean histogram = table.wish().kind() == ChartKind.HISTOGRAM;
        boolean single = whole && step == 1;
        for (long place = groups.firstKey(); place <= groups.lastKey(); place++) {
            Group group = groups.get(place);
            if (group != null || histogram) {
                String from = shown(place * step);
                String label = single || !histogram ? from : from + " to " + shown((place + 1) * step);
                points.add(new ChartData.Point(
                        label, group == null ? 0 : group.of(table.wish().measure())));
            }
        }
        String steps = single ? "Each number" : "In steps of " + shown(step);
        return table.data(points, steps + note);
    }

    private static String shown(double value) {
        return SummaryText.number(BigDecimal.valueOf(value));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private enum Missing {
        NULL
    }
}
