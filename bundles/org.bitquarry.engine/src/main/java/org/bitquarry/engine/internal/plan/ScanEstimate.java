package org.bitquarry.engine.internal.plan;

import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.Operator;

/** Guesses for the choice between algorithms; no result depends on them. */
final class ScanEstimate {
    private static final double ROWS_OF_A_TABLE = 1_000;
    private static final double KEPT_BY_EQUALITY = 0.1;
    private static final double KEPT_BY_OTHERS = 0.4;
    private static final int PAGE_LENGTH = 100;

    private ScanEstimate() {}

    static double rows(ScanRequest request) {
        if (request.countOnly()) {
            return 1;
        }
        double rows = ROWS_OF_A_TABLE;
        for (Predicate predicate : request.filter()) {
            rows *= kept(predicate);
        }
        return Math.max(1, Math.min(rows, (double) request.limit().orElse(Long.MAX_VALUE)));
    }

    static double requests(ScanRequest request) {
        int pageLength =
                request.table().table().list().map(ListEndpoint::pageLength).orElse(PAGE_LENGTH);
        return Math.ceil(rows(request) / pageLength);
    }

    private static double kept(Predicate predicate) {
        return predicate instanceof Predicate.Comparison comparison && comparison.operator() == Operator.EQ
                ? KEPT_BY_EQUALITY
                : KEPT_BY_OTHERS;
    }
}
