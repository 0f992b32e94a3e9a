package org.bitquarry.bitbucket.write;

import java.time.Duration;
import org.bitquarry.model.exchange.CancellationToken;

/** Lets time pass between two requests that belong together. */
@FunctionalInterface
public interface Pause {
    /** Blocks for a while, or until cancelled or interrupted. */
    void pass(Duration duration, CancellationToken cancellation);
}
