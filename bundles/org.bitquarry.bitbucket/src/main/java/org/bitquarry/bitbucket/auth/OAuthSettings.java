package org.bitquarry.bitbucket.auth;

import java.net.URI;
import java.util.Optional;
import org.bitquarry.bitbucket.network.Network;

/**
 * What a profile says of signing in by OAuth. Immutable but for the array of the secret.
 *
 * @param datasource the name under which tokens are kept
 * @param site below it are authorize and access_token
 * @param clientId key of the consumer
 * @param clientSecret secret of the consumer
 * @param callback where the browser comes back to
 * @param scope what is asked for; empty for all that the consumer has
 * @param initiate what may happen without being asked
 * @param network how requests travel
 */
@SuppressWarnings("ArrayRecordComponent") // only an array can be wiped; nobody compares it
public record OAuthSettings(
        String datasource,
        URI site,
        String clientId,
        char[] clientSecret,
        URI callback,
        Optional<String> scope,
        Initiate initiate,
        Network network) {
    /** What may happen without being asked. */
    public enum Initiate {
        /** Nothing: the access token is used as long as it lives. */
        OFF,
        /** Tokens are renewed. */
        REFRESH,
        /** Tokens are renewed, and the browser opens when there are none. */
        GETANDREFRESH
    }

    @Override
    public String toString() {
        return "OAuth of " + datasource + " by " + clientId;
    }
}
