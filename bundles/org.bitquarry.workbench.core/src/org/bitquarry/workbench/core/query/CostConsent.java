package org.bitquarry.workbench.core.query;

import java.util.OptionalInt;
import org.bitquarry.model.exchange.CancellationToken;

/** Asks a person whether a statement may send more requests than its cost gate allows. */
@FunctionalInterface
public interface CostConsent {
    /** Nobody is asked, so nothing is allowed. */
    CostConsent NONE = (question, cancellation) -> OptionalInt.empty();

    /** Waits for the answer: how many requests may be sent; empty for none. A cancellation is a no. */
    OptionalInt allowed(CostQuestion question, CancellationToken cancellation);
}
