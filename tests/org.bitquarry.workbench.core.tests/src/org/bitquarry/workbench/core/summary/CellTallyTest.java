package org.bitquarry.workbench.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bitquarry.workbench.core.edit.CellText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellTallyTest {
    private final SummaryText text = new SummaryText(new CellText(ZoneId.of("Europe/Berlin")));

    private static CellSummary of(@Nullable Object... values) {
        CellTally tally = new CellTally();
        for (Object value : values) {
            tally.add(value);
        }
        return tally.summary();
    }

    @Test
    void wholeNumbersAreAddedExactlyBeyondTheirType() {
        CellSummary summary = of(Long.MAX_VALUE, Long.MAX_VALUE, 3, Long.MIN_VALUE, Long.MIN_VALUE, -3L, 1L);

        assertThat(((CellSummary.Numbers) summary.kind().orElseThrow()).sum()).isEqualByComparingTo("-1");
        assertThat(((CellSummary.Numbers)
                                of(Long.MIN_VALUE, Long.MIN_VALUE).kind().orElseThrow())
                        .sum())
                .isEqualByComparingTo("-18446744073709551616");
    }

    @Test
    void randomNumbersGiveWhatExactArithmeticGives() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            CellTally tally = new CellTally();
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < 50; i++) {
                long value = random.nextLong();
                sum = sum.add(BigDecimal.valueOf(value));
                tally.add(value);
            }
            CellSummary.Numbers numbers =
                    (CellSummary.Numbers) tally.summary().kind().orElseThrow();
            assertThat(numbers.sum()).isEqualByComparingTo(sum);
        }
    }

    @Test
    void numbersAreToldInOneLine() {
        assertThat(text.line(of(1L, 2L, 2L, null, 1_234_567L)))
                .isEqualTo("5 cells, 3 distinct, 1 NULL · sum 1,234,572 · average 308,643 · 1 to 1,234,567");
        assertThat(text.line(of(0.1, 0.2, 1L))).isEqualTo("3 cells, 3 distinct · sum 1.3 · average 0.4333 · 0.1 to 1");
        assertThat(text.line(of(1e30, 1e-9)))
                .isEqualTo("2 cells, 2 distinct · sum 1E+30 · average 5E+29 · 1E-9 to 1E+30");
    }

    @Test
    void momentsHaveASpan() {
        Instant first = Instant.parse("2026-11-01T09:00:00Z");
        CellSummary summary = of(first.plus(Duration.ofHours(50)), first, null);

        assertThat(text.line(summary))
                .isEqualTo("3 cells, 2 distinct, 1 NULL · 2026-11-01 10:00 to 2026-11-03 12:00 · 2 days 2 h");
        assertThat(text.copied(summary))
                .contains("First\t2026-11-01T09:00:00Z\n")
                .endsWith("Span\tPT50H");
    }

    @Test
    void truthsAreCountedAndMixturesOnlyTold() {
        assertThat(text.line(of(true, false, true))).isEqualTo("3 cells, 2 distinct · 2 true, 1 false");
        assertThat(of("a", 1L).kind()).isEmpty();
        assertThat(of(Double.NaN, 1.0).kind()).isEmpty();
        assertThat(text.line(of("a", "a"))).isEqualTo("2 cells, 1 distinct");
        assertThat(text.line(of(null, null))).isEqualTo("2 cells, 0 distinct, 2 NULL");
    }

    @Test
    void differentValuesAreCountedUpToABound() {
        CellTally tally = new CellTally(2);
        List.of(1L, 2L, 3L, 4L).forEach(tally::add);

        assertThat(tally.summary().distinct()).isEqualTo(2);
        assertThat(text.line(tally.summary())).startsWith("4 cells, more than 2 distinct");
    }

    @Test
    void spansAreToldByTheirLargestUnits() {
        assertThat(SummaryText.span(Duration.ofSeconds(5))).isEqualTo("5 s");
        assertThat(SummaryText.span(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
        assertThat(SummaryText.span(Duration.ofDays(1))).isEqualTo("1 day");
    }

    @Test
    void aCellInTwoBlocksIsVisitedOnce() {
        CellBlocks blocks = new CellBlocks(
                List.of(new CellBlocks.Block(0, 2, new int[] {4, 5}), new CellBlocks.Block(1, 2, new int[] {5, 6})));
        List<String> seen = new ArrayList<>();

        assertThat(blocks.visit(row -> true, (row, column) -> seen.add(row + ":" + column)))
                .isTrue();
        assertThat(seen).containsExactly("0:4", "0:5", "1:4", "1:5", "1:6", "2:5", "2:6");
        assertThat(blocks.size()).isEqualTo(8);
        assertThat(blocks.visit(row -> row < 1, (row, column) -> seen.clear())).isFalse();
    }

    @Test
    void nothingHasNoKind() {
        assertThat(of()).isEqualTo(new CellSummary(0, 0, 0, false, Optional.empty()));
    }
}
