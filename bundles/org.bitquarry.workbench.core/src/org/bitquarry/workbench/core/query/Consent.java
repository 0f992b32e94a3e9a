package org.bitquarry.workbench.core.query;

import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.plan.RequestPlan;

/** Asks a person whether something may be sent. */
@FunctionalInterface
public interface Consent {
    /**
     * Waits for the answer; a cancellation is a no.
     *
     * @param question why the person is asked
     * @param plan what would be sent
     * @throws org.bitquarry.model.error.BitquarryException when nobody can be asked
     */
    boolean isGiven(ConsentQuestion question, RequestPlan plan, CancellationToken cancellation);
}
