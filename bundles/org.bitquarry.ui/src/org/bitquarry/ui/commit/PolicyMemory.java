package org.bitquarry.ui.commit;

import org.bitquarry.workbench.core.commit.FailurePolicy;
import org.bitquarry.workbench.core.work.KeptSettings;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * Remembers what a person wants when a row is refused.
 *
 * @param preferences where it is kept
 */
record PolicyMemory(IEclipsePreferences preferences) {
    private static final String KEY = "commit.policy";
    private static final String ASK = "ask";
    private static final String STOP = "stop";

    /** Keeps it with the other settings of the window. */
    static PolicyMemory ofWindow() {
        return new PolicyMemory(InstanceScope.INSTANCE.getNode("org.bitquarry.ui"));
    }

    /** Returns what was wanted last; to stop until somebody wanted something else. */
    FailurePolicy last() {
        String kept = preferences.get(KEY, STOP);
        if (kept.equals(ASK)) {
            return new FailurePolicy.Ask();
        }
        return kept.matches("[1-9]\\d{0,2}")
                ? new FailurePolicy.GoOn(Integer.parseInt(kept))
                : new FailurePolicy.Stop();
    }

    void keep(FailurePolicy policy) {
        preferences.put(
                KEY,
                switch (policy) {
                    case FailurePolicy.Stop stop -> STOP;
                    case FailurePolicy.Ask ask -> ASK;
                    case FailurePolicy.GoOn goOn -> Integer.toString(goOn.most());
                });
        KeptSettings.write(preferences, "what follows a refused row");
    }
}
