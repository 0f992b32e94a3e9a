package org.bitquarry.engine.internal.plan;

import org.apache.calcite.rel.RelNode;

/** What parts of a plan are expected to cost, in requests. */
final class PlanCost {
    private PlanCost() {}

    /** Returns the requests of looking up the keys of all rows of a driver. */
    static double lookups(RelNode driver, LookupSide side) {
        return lookups(driver.getCluster().getMetadataQuery().getRowCount(driver), side);
    }

    /** Returns the requests of looking up the keys of so many rows. */
    static double lookups(double rows, LookupSide side) {
        double keys = Math.max(1, rows);
        if (side.byList()) {
            // Keys that point at rows are no more than those rows: one list each is never more than all lists.
            return Math.min(keys * side.perKey(), side.scanned() - 1);
        }
        return side.perKey() < 1
                ? Math.ceil(keys / side.batch()) * Math.max(1, side.perKey() * side.batch())
                : keys * side.perKey();
    }

    /** Returns the requests of reading all that a part of a plan reads. */
    static double reading(RelNode node) {
        return node instanceof ConnectorScan scan
                ? ScanEstimate.requests(scan.request())
                : node.getInputs().stream().mapToDouble(PlanCost::reading).sum();
    }

    /** Returns what lookups must not take more than. */
    static double whole(LookupSide side) {
        return side.byList() ? Double.POSITIVE_INFINITY : Math.max(1, side.scanned());
    }
}
