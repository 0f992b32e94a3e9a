package org.bitquarry.workbench.core.datasource;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a login without asking Bitbucket.
 *
 * @param signedIn somebody has signed in; the login may have died since
 * @param livesUntil when it is forgotten if nobody uses it; empty when nobody knows
 */
public record LoginState(boolean signedIn, Optional<Instant> livesUntil) {
    /** Nobody has signed in. */
    public static LoginState nobody() {
        return new LoginState(false, Optional.empty());
    }
}
