package org.bitquarry.model.scan;

import java.util.List;

/**
 * Both halves of a push-down: what the source will do, and what is left to do above it. Nothing is dropped silently.
 *
 * @param request what the source does; holds limit, offset or count only when they are exact there
 * @param residual conjuncts to check locally, among them those that the source answers with a superset
 * @param sortPushed the source returns the wanted order
 * @param limitPushed the source applies the wanted offset and limit
 * @param countPushed the source counts
 */
public record Pushed(
        ScanRequest request, List<Predicate> residual, boolean sortPushed, boolean limitPushed, boolean countPushed) {
    /** Copies the residual. */
    public Pushed {
        residual = List.copyOf(residual);
    }
}
