package org.bitquarry.workbench.core.work;

import java.time.Duration;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * When a person is told that work has ended.
 *
 * @param shown whether ends are told at all
 * @param after how long work takes that is worth it
 */
public record NoticeSettings(boolean shown, Duration after) {
    /** The shortest work that a person can choose. */
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    /** The longest one. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String NODE = "org.bitquarry.workbench.core";
    private static final String SHOWN = "notices.shown";
    private static final String AFTER = "notices.afterSeconds";
    private static final NoticeSettings USUAL = new NoticeSettings(true, Duration.ofSeconds(10));

    /** Keeps the time within its bounds. */
    public NoticeSettings {
        after = after.compareTo(SHORTEST) < 0 ? SHORTEST : after.compareTo(LONGEST) > 0 ? LONGEST : after;
    }

    /** Returns what holds until a person chooses: ten seconds. */
    public static NoticeSettings usual() {
        return USUAL;
    }

    /** Returns what was chosen. */
    public static NoticeSettings saved() {
        IEclipsePreferences node = node();
        return new NoticeSettings(
                node.getBoolean(SHOWN, USUAL.shown()),
                Duration.ofSeconds(node.getLong(AFTER, USUAL.after().toSeconds())));
    }

    /** Keeps it; blocks on a small file. */
    public void save() {
        IEclipsePreferences node = node();
        node.putBoolean(SHOWN, shown);
        node.putLong(AFTER, after.toSeconds());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            throw new CredentialStoreException(
                    new Problem(
                            "Save the settings of notifications",
                            "they can't be written (" + e.getMessage() + ").",
                            "They hold until Bitquarry ends."),
                    e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
