package org.bitquarry.workbench.core.log;

import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * How much the HTTP log keeps; what is older goes first.
 *
 * @param requests the most requests
 * @param megabytes the most memory that they take
 */
public record LogLimits(int requests, int megabytes) {
    /** The fewest requests that a person can choose. */
    public static final int FEWEST_REQUESTS = 100;
    /** The most of them. */
    public static final int MOST_REQUESTS = 20_000;
    /** The most memory that a person can choose, in megabytes. */
    public static final int MOST_MEGABYTES = 256;

    private static final int MEGABYTE = 1_000_000;
    private static final String NODE = "org.bitquarry.workbench.core";
    private static final String REQUESTS = "httpLog.requests";
    private static final String MEGABYTES = "httpLog.megabytes";
    private static final LogLimits USUAL = new LogLimits(5_000, 16);

    /** Keeps both within their bounds. */
    public LogLimits {
        requests = Math.clamp(requests, FEWEST_REQUESTS, MOST_REQUESTS);
        megabytes = Math.clamp(megabytes, 1, MOST_MEGABYTES);
    }

    /** Returns what holds until a person chooses. */
    public static LogLimits usual() {
        return USUAL;
    }

    /** Returns what was chosen. */
    public static LogLimits saved() {
        IEclipsePreferences node = node();
        return new LogLimits(node.getInt(REQUESTS, USUAL.requests()), node.getInt(MEGABYTES, USUAL.megabytes()));
    }

    /** Keeps it; blocks on a small file. */
    public void save() {
        IEclipsePreferences node = node();
        node.putInt(REQUESTS, requests);
        node.putInt(MEGABYTES, megabytes);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            throw new CredentialStoreException(
                    new Problem(
                            "Save the limits of the HTTP log",
                            "they can't be written (" + e.getMessage() + ").",
                            "They hold until Bitquarry ends."),
                    e);
        }
    }

    long bytes() {
        return (long) megabytes * MEGABYTE;
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
