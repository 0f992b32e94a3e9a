package org.bitquarry.engine.internal.scan;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.jspecify.annotations.Nullable;

/** Fulfils scan requests to the letter, whatever the connector is able to do of them. Thread-safe. */
public final class ScanSource implements RowSource {
    private static final long MOST_TO_KEEP = 100_000;

    private final Connector connector;

    /** Reads from a connector. */
    public ScanSource(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Cursor open(ScanRequest wanted, RequestContext context) {
        if (isEmpty(wanted)) {
            return wanted.countOnly() && wanted.columns().isEmpty()
                    ? new RowsCursor(List.<@Nullable Object[]>of(new Object[] {0L}))
                    : new RowsCursor(List.of());
        }
        SplitScan split = SplitScan.of(wanted, connector.pushDown(wanted));
        Cursor cursor = new CheckedCursor(
                connector.scan(split.sent(), context), split.sent().table(), context.cancellation());
        RowShape shape = new RowShape(split.sent().columns());
        if (!split.residual().isEmpty()) {
            cursor = new FilteredCursor(cursor, split.residual(), shape);
        }
        if (!split.sort().isEmpty()) {
            cursor = new SortedCursor(cursor, shape.order(split.sort()), rowsToKeep(split));
        }
        if (split.cut()) {
            cursor = new CutCursor(cursor, wanted.offset(), wanted.limit().orElse(Long.MAX_VALUE));
        }
        if (split.count()) {
            return new CountingCursor(cursor, wanted.columns().size());
        }
        return split.sent().columns().equals(wanted.columns()) || wanted.countOnly()
                ? cursor
                : new NarrowCursor(cursor, wanted.columns().size());
    }

    /** Tells what a scan will send, and what is left to do here. Parameters may be unbound. */
    public RequestPlan plan(ScanRequest wanted) {
        if (isEmpty(wanted)) {
            return new RequestPlan(List.of(), List.of("no row can pass: nothing is sent"), List.of());
        }
        SplitScan split = SplitScan.of(wanted, connector.pushDown(wanted));
        return connector.plan(split.sent()).and(new RequestPlan(List.of(), split.phrases(), List.of()));
    }

    @Override
    public boolean isShort(ScanRequest wanted) {
        List<PlannedRequest> requests = plan(wanted).requests();
        return requests.size() == 1
                && requests.get(0).count() == 1
                && !requests.get(0).open();
    }

    /** Tells whether the source answers a scan without a row being checked, sorted, cut or counted here. Asks nothing. */
    public boolean isAnsweredWhole(ScanRequest wanted) {
        return SplitScan.of(wanted, connector.pushDown(wanted)).phrases().isEmpty();
    }

    /** Tells whether a conjunct of a scan spares the source from reading other rows. Asks nothing. */
    public boolean isUsed(ScanRequest wanted, Predicate conjunct) {
        return connector.pushDown(wanted).request().filter().contains(conjunct);
    }

    private static boolean isEmpty(ScanRequest wanted) {
        return wanted.filter().stream().anyMatch(Predicate.Never.class::isInstance)
                || wanted.limit().orElse(1) == 0;
    }

    private static OptionalLong rowsToKeep(SplitScan split) {
        long kept = split.wanted().offset() + split.wanted().limit().orElse(MOST_TO_KEEP);
        return split.cut() && kept >= 0 && kept < MOST_TO_KEEP ? OptionalLong.of(kept) : OptionalLong.empty();
    }
}
