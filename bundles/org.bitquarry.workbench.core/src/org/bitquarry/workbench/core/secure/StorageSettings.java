package org.bitquarry.workbench.core.secure;

import java.time.Duration;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What a person chose for secure storage; holds for window and command line.
 *
 * @param checkedOnStart whether the window tries the store when it opens
 * @param limit how long any use of the store may take
 */
public record StorageSettings(boolean checkedOnStart, Duration limit) {
    /** The shortest limit that a person can choose. */
    public static final Duration SHORTEST = Duration.ofSeconds(2);
    /** The longest one. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String NODE = "org.bitquarry.workbench.core";
    private static final String CHECKED = "secureStorage.checkedOnStart";
    private static final String LIMIT = "secureStorage.limitSeconds";
    private static final StorageSettings USUAL = new StorageSettings(true, Duration.ofSeconds(10));

    /** Keeps the limit within its bounds. */
    public StorageSettings {
        limit = limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
    }

    /** Returns what holds until a person chooses: a check on start, and ten seconds. */
    public static StorageSettings usual() {
        return USUAL;
    }

    /** Returns what was chosen. */
    public static StorageSettings saved() {
        IEclipsePreferences node = node();
        return new StorageSettings(
                node.getBoolean(CHECKED, USUAL.checkedOnStart()),
                Duration.ofSeconds(node.getLong(LIMIT, USUAL.limit().toSeconds())));
    }

    /** Keeps it; blocks on a small file. */
    public void save() {
        IEclipsePreferences node = node();
        node.putBoolean(CHECKED, checkedOnStart);
        node.putLong(LIMIT, limit.toSeconds());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            throw new CredentialStoreException(
                    new Problem(
                            "Save the settings of secure storage",
                            "they can't be written (" + e.getMessage() + ").",
                            "They hold until Bitquarry ends."),
                    e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
