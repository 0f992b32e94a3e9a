package org.bitquarry.engine.internal.plan;

import org.apache.calcite.rel.RelNode;

/** What parts of a plan are expected to cost, in requests. */
final class PlanCost {
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private PlanCost() {}

    /** Returns the requests of looking up the keys of all rows of a driver. */
    static double lookups(RelNode driver, LookupSide side) {
        double keys = Math.max(1, driver.getCluster().getMetadataQuery().getRowCount(driver));
        double lookups =
                isByList(side) ? keys * side.perKey() : Math.ceil(keys / side.batch()) * side.perKey() * side.batch();
        // Keys that point at rows are no more than those rows: one list each is never more than all lists.
        return isByList(side) ? Math.min(lookups, side.scanned() - 1) : lookups;
    }

    /** Returns after how many lookups reading everything is the better bet: by then it would have been done. */
    static int mostLookups(LookupSide side) {
        return isByList(side)
                ? UNBOUNDED
                : (int) Math.ceil(Math.max(2, side.scanned() / (side.perKey() * side.batch())));
    }

    /** Tells whether each key is a list of its own. */
    private static boolean isByList(LookupSide side) {
        return side.perKey() >= 1;
    }
}
