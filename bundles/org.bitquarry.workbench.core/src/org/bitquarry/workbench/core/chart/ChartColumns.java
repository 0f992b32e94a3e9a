package org.bitquarry.workbench.core.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TextForm;

/**
 * Which columns can stand on the axes of a chart, and which suit best.
 *
 * @param columns those that are shown, by their place
 */
public record ChartColumns(List<ResultColumn> columns) {
    /** Copies the columns. */
    public ChartColumns {
        columns = List.copyOf(columns);
    }

    /** Returns the columns that can make the groups of a kind of chart. */
    public List<Integer> groups(ChartKind kind) {
        return places(
                switch (kind) {
                    case BAR, PIE -> index -> !isSecret(index);
                    case LINE, HISTOGRAM -> index -> isTime(index) || isNumber(index);
                });
    }

    /** Returns the columns that can be measured. */
    public List<Integer> measured() {
        return places(this::isNumber);
    }

    private List<Integer> places(IntPredicate fits) {
        return IntStream.range(0, columns.size()).filter(fits).boxed().toList();
    }

    private boolean isNumber(int index) {
        return columns.get(index).type().isNumeric();
    }

    private boolean isTime(int index) {
        return columns.get(index).type() == SqlType.TIMESTAMP;
    }

    private Optional<Column> own(int index) {
        return columns.get(index).origin().map(origin -> origin.column());
    }

    private boolean isSecret(int index) {
        return own(index).filter(Column::sensitive).isPresent();
    }

    private boolean isKey(int index) {
        return own(index).filter(Column::key).isPresent();
    }

    /** A number that counts or measures something, rather than naming a row. */
    private boolean isAmount(int index) {
        return isNumber(index)
                && !isKey(index)
                && own(index).flatMap(Column::references).isEmpty();
    }

    private boolean isWord(int index) {
        boolean plain = own(index)
                .map(column -> column.form() == TextForm.JSON || column.form() == TextForm.UUID)
                .filter(opaque -> opaque)
                .isEmpty();
        return columns.get(index).type() == SqlType.BOOLEAN
                || columns.get(index).type() == SqlType.VARCHAR && plain && !isSecret(index) && !isKey(index);
    }

    private boolean isEnumeration(int index) {
        return own(index).filter(column -> !column.enumeration().isEmpty()).isPresent();
    }

    /**
     * Returns what suits these columns best, or best as a kind of chart; empty where nothing does.
     *
     * @param wanted the kind; empty for the one that suits
     */
    public Optional<ChartWish> suggestion(Optional<ChartKind> wanted) {
        OptionalInt computed = first(index -> isAmount(index) && own(index).isEmpty());
        OptionalInt word = first(this::isEnumeration);
        word = word.isPresent() ? word : first(this::isWord);
        OptionalInt time = first(this::isTime);
        ChartKind kind = wanted.orElseGet(() -> {
            boolean series = first(this::isTime).isPresent()
                    && computed.isPresent()
                    && first(this::isWord).isEmpty();
            return series ? ChartKind.LINE : ChartKind.BAR;
        });
        OptionalInt by =
                switch (kind) {
                    case BAR, PIE -> word.isPresent() ? word : time;
                    case LINE -> time.isPresent() ? time : first(this::isNumber);
                    case HISTOGRAM -> {
                        OptionalInt amount = first(this::isAmount);
                        yield amount.isPresent() ? amount : time;
                    }
                };
        if (by.isEmpty() && wanted.isEmpty()) {
            return first(this::isNumber).isPresent() ? suggestion(Optional.of(ChartKind.HISTOGRAM)) : Optional.empty();
        }
        OptionalInt fallback = by.isPresent() ? by : OptionalInt.empty();
        OptionalInt place = fallback.isPresent()
                ? fallback
                : groups(kind).stream().mapToInt(Integer::intValue).findFirst();
        return place.stream()
                .mapToObj(index -> new ChartWish(
                        kind,
                        index,
                        Measure.SUM,
                        computed.stream().filter(other -> other != index).findFirst()))
                .findFirst();
    }

    private OptionalInt first(IntPredicate fits) {
        return IntStream.range(0, columns.size()).filter(fits).findFirst();
    }
}
