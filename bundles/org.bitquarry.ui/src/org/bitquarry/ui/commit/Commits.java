package org.bitquarry.ui.commit;

import org.bitquarry.ui.UiPlugin;
import org.eclipse.swt.widgets.Shell;

/** The way to commit for parts that are saved. For use on the UI thread. */
public final class Commits {
    private Commits() {}

    /** Sends what is pending in a scope, as the command does; returns at once. */
    public static void commit(CommitScope scope, Shell shell) {
        if (scope.finish() && !scope.edits().isEmpty()) {
            new CommitFlow(UiPlugin.core(), shell, scope).commit(scope.changes());
        }
    }
}
