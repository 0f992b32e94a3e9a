package org.bitquarry.bitbucket;

import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.bitbucket.auth.Browser;
import org.bitquarry.connections.ProcessLocks;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;

/**
 * What connectors use of this computer.
 *
 * @param dataArea the person's folder, where all their processes find locks and what was spent of the hour; without one each
 *     process is on its own
 * @param browser shows the consent of OAuth
 */
public record LocalPlaces(Optional<Path> dataArea, Browser browser) {
    /** Nothing is shared and no browser opens. */
    public static LocalPlaces none() {
        return new LocalPlaces(Optional.empty(), address -> {
            throw new AuthenticationFailedException(
                    new Problem(
                            "Sign in",
                            "there is no browser here.",
                            "Sign in with \"bitquarry datasources login\", or open this page and give what it shows as"
                                    + " OAuthVerifier: " + address),
                    null);
        });
    }

    /** The folder that all processes share. */
    public static LocalPlaces in(Path dataArea, Browser browser) {
        return new LocalPlaces(Optional.of(dataArea), browser);
    }

    /** Returns the locks of logins: beside the profiles. */
    ProcessLocks locks() {
        return dataArea.map(folder -> ProcessLocks.in(folder.resolve("datasources")))
                .orElseGet(ProcessLocks::unshared);
    }

    /** Returns the locks that hold what was spent of the hour. */
    ProcessLocks hours() {
        return dataArea.map(folder -> ProcessLocks.in(folder.resolve("budget"))).orElseGet(ProcessLocks::unshared);
    }
}
