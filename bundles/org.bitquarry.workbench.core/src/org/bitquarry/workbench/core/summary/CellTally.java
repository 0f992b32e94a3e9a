package org.bitquarry.workbench.core.summary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sums values up, one after another, in bounded memory. Whole numbers are added exactly; numbers that are none (NaN) and
 * infinite ones make a mixture. Belongs to one thread.
 */
public final class CellTally {
    private static final int MOST_DISTINCT = 200_000;

    private final Set<Object> distinct = new HashSet<>();
    private final int mostDistinct;
    private long cells;
    private long nulls;
    private boolean more;
    private long whole;
    private BigInteger carried = BigInteger.ZERO;
    private double fractions;
    private double lost;
    private long numbers;
    private long leastWhole = Long.MAX_VALUE;
    private long mostWhole = Long.MIN_VALUE;
    private double leastFraction = Double.POSITIVE_INFINITY;
    private double mostFraction = Double.NEGATIVE_INFINITY;
    private long moments;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private long yes;
    private long no;

    /** Counts different values up to a bound. */
    public CellTally() {
        this(MOST_DISTINCT);
    }

    CellTally(int mostDistinct) {
        this.mostDistinct = mostDistinct;
    }

    /** Takes in the value of a cell. */
    public void add(@Nullable Object value) {
        cells++;
        if (value == null) {
            nulls++;
            return;
        }
        if (!more && distinct.add(value) && distinct.size() > mostDistinct) {
            distinct.remove(value);
            more = true;
        }
        switch (value) {
            case Long number -> addWhole(number);
            case Integer number -> addWhole(number);
            case Double number when Double.isFinite(number) -> addFraction(number);
            case Instant moment -> addMoment(moment);
            case Boolean truth -> {
                yes += truth ? 1 : 0;
                no += truth ? 0 : 1;
            }
            default -> {
                // Of others only their number is told.
            }
        }
    }

    private void addWhole(long number) {
        numbers++;
        leastWhole = Math.min(leastWhole, number);
        mostWhole = Math.max(mostWhole, number);
        long sum = whole + number;
        boolean over = ((whole ^ sum) & (number ^ sum)) < 0;
        if (over) {
            carried = carried.add(BigInteger.valueOf(whole)).add(BigInteger.valueOf(number));
        }
        whole = over ? 0 : sum;
    }

    /** What rounding takes from each sum is added to the next. */
    private void addFraction(double number) {
        numbers++;
        leastFraction = Math.min(leastFraction, number);
        mostFraction = Math.max(mostFraction, number);
        double exact = number - lost;
        double sum = fractions + exact;
        lost = sum - fractions - exact;
        fractions = sum;
    }

    private void addMoment(Instant moment) {
        moments++;
        first = moment.isBefore(first) ? moment : first;
        last = moment.isAfter(last) ? moment : last;
    }

    /** Returns what was taken in. */
    public CellSummary summary() {
        return new CellSummary(cells, nulls, distinct.size(), more, kind());
    }

    private Optional<CellSummary.Kind> kind() {
        long values = cells - nulls;
        if (values == 0) {
            return Optional.empty();
        }
        if (values == numbers) {
            return Optional.of(numbers());
        }
        if (values == moments) {
            return Optional.of(new CellSummary.Moments(first, last));
        }
        return values == yes + no ? Optional.of(new CellSummary.Truths(yes, no)) : Optional.empty();
    }

    private CellSummary.Numbers numbers() {
        BigDecimal sum = new BigDecimal(carried.add(BigInteger.valueOf(whole)));
        BigDecimal least = leastWhole <= mostWhole ? BigDecimal.valueOf(leastWhole) : null;
        BigDecimal most = leastWhole <= mostWhole ? BigDecimal.valueOf(mostWhole) : null;
        if (leastFraction <= mostFraction) {
            BigDecimal low = BigDecimal.valueOf(leastFraction);
            BigDecimal high = BigDecimal.valueOf(mostFraction);
            sum = Double.isFinite(fractions) ? sum.add(BigDecimal.valueOf(fractions)) : sum;
            least = least == null ? low : least.min(low);
            most = most == null ? high : most.max(high);
        }
        BigDecimal average = sum.divide(BigDecimal.valueOf(numbers), MathContext.DECIMAL64);
        return new CellSummary.Numbers(sum, average, least, most);
    }
}
