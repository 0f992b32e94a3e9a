package org.bitquarry.ui.sql;

import org.bitquarry.workbench.core.commit.StagingPreparer;
import org.bitquarry.workbench.core.datasource.ConsentingPreparer;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.query.Preparer;
import org.bitquarry.workbench.core.work.KeptSettings;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * Whether a session stages what changes rows, or sends it; remembered by session. Sends until a person wants otherwise.
 *
 * @param preferences where it is kept
 * @param session identifier of the session
 */
record StageMode(IEclipsePreferences preferences, String session) {
    private static final String KEY = "sql.staged.";

    /** Keeps it with the other settings of the window. */
    static StageMode of(String session) {
        return new StageMode(InstanceScope.INSTANCE.getNode("org.bitquarry.ui"), session);
    }

    boolean isOn() {
        return preferences.getBoolean(KEY + session, false);
    }

    void set(boolean staged) {
        if (staged) {
            preferences.putBoolean(KEY + session, true);
        } else {
            preferences.remove(KEY + session);
        }
        // What a session was to stage must not be sent after a crash.
        KeptSettings.write(preferences, "what a session stages");
    }

    /** Returns what prepares the next statement: nothing has to be asked where nothing is sent. */
    Preparer over(ConsentingPreparer sending, PendingChanges pending) {
        return isOn() ? new StagingPreparer(sending.session(), sending, pending) : sending;
    }
}
