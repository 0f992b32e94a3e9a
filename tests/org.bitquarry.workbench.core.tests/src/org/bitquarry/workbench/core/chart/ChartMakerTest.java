package org.bitquarry.workbench.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.bitquarry.workbench.core.edit.Snapshots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartMakerTest {
    private static final int STATE = 0;
    private static final int SIZE = 1;
    private static final int AT = 2;
    private static final List<ResultColumn> COLUMNS =
            List.of(column("State", SqlType.VARCHAR), column("Size", SqlType.BIGINT), column("At", SqlType.TIMESTAMP));

    private final ChartMaker maker = new ChartMaker(new CellText(ZoneId.of("Europe/Berlin")), 1_000);

    private static ResultColumn column(String name, SqlType type) {
        return new ResultColumn(name, type, true, Optional.empty());
    }

    private static @Nullable Object[] row(@Nullable String state, @Nullable Long size, @Nullable String at) {
        return new @Nullable Object[] {state, size, at == null ? null : Instant.parse(at)};
    }

    private static RowsSnapshot few() {
        return Snapshots.of(
                COLUMNS,
                row("OPEN", 4L, "2026-11-01T09:00:00Z"),
                row("MERGED", 10L, "2026-11-03T09:00:00Z"),
                row("OPEN", 5L, "2026-11-03T23:30:00Z"),
                row(null, null, null),
                row("", 1L, "2026-11-01T10:00:00Z"));
    }

    private ChartData make(RowsSnapshot rows, ChartKind kind, int by, Measure measure, OptionalInt of) {
        return maker.make(rows, new ChartWish(kind, by, measure, of), () -> true);
    }

    private static ChartData.Point point(String label, double value) {
        return new ChartData.Point(label, value);
    }

    @Test
    void barsCountTheRowsOfEachValueFromTheHighest() {
        ChartData data = make(few(), ChartKind.BAR, STATE, Measure.COUNT, OptionalInt.empty());

        assertThat(data.points())
                .containsExactly(point("OPEN", 2), point("(empty)", 1), point("MERGED", 1), point("NULL", 1));
        assertThat(data.note()).isEqualTo("4 values, from all 5 rows here.");
        assertThat(data.up()).isEqualTo("Number of rows");
    }

    @Test
    void aColumnIsMeasuredByItsGroup() {
        assertThat(make(few(), ChartKind.BAR, STATE, Measure.SUM, OptionalInt.of(SIZE))
                        .points())
                .containsExactly(point("MERGED", 10), point("OPEN", 9), point("(empty)", 1), point("NULL", 0));
        ChartData average = make(few(), ChartKind.BAR, STATE, Measure.AVERAGE, OptionalInt.of(SIZE));
        assertThat(average.points()).contains(point("OPEN", 4.5));
        assertThat(average.up()).isEqualTo("Average of Size");
        assertThat(make(few(), ChartKind.BAR, STATE, Measure.LEAST, OptionalInt.of(SIZE))
                        .points())
                .contains(point("OPEN", 4));
    }

    @Test
    void ofManyRowsAndValuesTheFirstAreTakenAndThatIsSaid() {
        RowsSnapshot many = Snapshots.of(
                COLUMNS,
                IntStream.range(0, 20_000)
                        .mapToObj(row -> row("value " + row, 1L, null))
                        .toArray(Object[][]::new));
        ChartData data = make(many, ChartKind.BAR, STATE, Measure.COUNT, OptionalInt.empty());

        assertThat(data.points()).hasSize(24);
        assertThat(data.note()).isEqualTo("The first 24 of 1,000 values, from the first 1,000 of 20,000 rows here.");
        assertThat(make(many, ChartKind.PIE, STATE, Measure.COUNT, OptionalInt.empty())
                        .points())
                .hasSize(8)
                .endsWith(point("993 others", 993));
    }

    @Test
    void aShareIsNeverNegativeNorAnAverage() {
        RowsSnapshot rows = Snapshots.of(COLUMNS, row("up", 5L, null), row("down", -5L, null));
        ChartData data = make(rows, ChartKind.PIE, STATE, Measure.AVERAGE, OptionalInt.of(SIZE));

        assertThat(data.points()).containsExactly(point("up", 5));
        assertThat(data.up()).isEqualTo("Sum of Size");
    }

    @Test
    void aLineHasADayWhereNothingHappenedInThePersonsZone() {
        ChartData data = make(few(), ChartKind.LINE, AT, Measure.COUNT, OptionalInt.empty());

        assertThat(data.note()).isEqualTo("By hour, from all 5 rows here; 1 of them without At.");
        assertThat(data.points()).hasSize(63).startsWith(point("2026-11-01 10:00", 1), point("2026-11-01 11:00", 1));
        RowsSnapshot year = Snapshots.of(
                COLUMNS,
                row("a", 1L, "2025-01-01T00:00:00Z"),
                row("a", 3L, "2026-01-01T00:00:00Z"),
                row("a", 4L, "2026-01-01T23:30:00Z"));
        ChartData days = make(year, ChartKind.LINE, AT, Measure.SUM, OptionalInt.of(SIZE));
        assertThat(days.points()).hasSize(367).endsWith(point("2026-01-01", 3), point("2026-01-02", 4));
        assertThat(make(year, ChartKind.LINE, AT, Measure.AVERAGE, OptionalInt.of(SIZE))
                        .points())
                .hasSize(3);
    }

    @Test
    void aHistogramHasRoundStepsWithoutGaps() {
        RowsSnapshot rows = Snapshots.of(
                COLUMNS,
                IntStream.rangeClosed(1, 100)
                        .filter(size -> size < 30 || size > 40)
                        .mapToObj(size -> row("a", (long) size, null))
                        .toArray(Object[][]::new));
        ChartData data = make(rows, ChartKind.HISTOGRAM, SIZE, Measure.SUM, OptionalInt.of(SIZE));

        assertThat(data.points()).hasSize(21).startsWith(point("0 to 5", 4), point("5 to 10", 5));
        assertThat(data.points()).contains(point("30 to 35", 0));
        assertThat(data.note()).isEqualTo("In steps of 5, from all 89 rows here.");
        assertThat(data.total()).isEqualTo(89);
    }

    @Test
    void withoutAValueThereIsNothingToDraw() {
        RowsSnapshot rows = Snapshots.of(COLUMNS, row("a", null, null));

        ChartData data = make(rows, ChartKind.HISTOGRAM, SIZE, Measure.COUNT, OptionalInt.empty());
        assertThat(data.points()).isEmpty();
        assertThat(data.note()).isEqualTo("No values, from the row here; 1 of them without Size.");
        assertThat(make(Snapshots.of(COLUMNS), ChartKind.BAR, STATE, Measure.COUNT, OptionalInt.empty())
                        .points())
                .isEmpty();
    }

    @Test
    void axesAreSuggestedByTypes() {
        ResultColumn computed = column("EXPR", SqlType.BIGINT);

        assertThat(new ChartColumns(List.of(column("State", SqlType.VARCHAR), computed)).suggestion(Optional.empty()))
                .contains(new ChartWish(ChartKind.BAR, 0, Measure.SUM, OptionalInt.of(1)));
        assertThat(new ChartColumns(List.of(column("At", SqlType.TIMESTAMP), computed)).suggestion(Optional.empty()))
                .contains(new ChartWish(ChartKind.LINE, 0, Measure.SUM, OptionalInt.of(1)));
        assertThat(new ChartColumns(List.of(computed)).suggestion(Optional.empty()))
                .contains(new ChartWish(ChartKind.HISTOGRAM, 0, Measure.COUNT, OptionalInt.empty()));
        assertThat(new ChartColumns(List.of()).suggestion(Optional.empty())).isEmpty();
        assertThat(new ChartColumns(COLUMNS).suggestion(Optional.of(ChartKind.LINE)))
                .contains(new ChartWish(ChartKind.LINE, 2, Measure.SUM, OptionalInt.of(1)));
    }

    @Test
    void stepsAreRound() {
        assertThat(Buckets.step(0, 100, 24)).isEqualTo(5);
        assertThat(Buckets.step(0, 0.24, 24)).isEqualTo(0.01);
        assertThat(Buckets.step(3, 3, 24)).isEqualTo(1);
        assertThat(Buckets.Time.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400L * 300), 24))
                .isEqualTo(Buckets.Time.MONTH);
    }
}
