package org.bitquarry.ui.commit;

import org.bitquarry.ui.UiPlugin;
import org.eclipse.swt.widgets.Shell;

/** What commands do with pending edits; {@code plugin.xml} names them. */
enum CommitVerb {
    /** Shows the requests. */
    PREVIEW {
        @Override
        void run(CommitScope scope, Shell shell) {
            new CommitFlow(UiPlugin.core(), shell, scope).preview(scope.changes());
        }
    },
    /** Sends them. */
    COMMIT {
        @Override
        void run(CommitScope scope, Shell shell) {
            new CommitFlow(UiPlugin.core(), shell, scope).commit(scope.changes());
        }
    },
    /** Drops the edits; undo brings them back. */
    DISCARD {
        @Override
        void run(CommitScope scope, Shell shell) {
            int rows = scope.discard();
            scope.report("Discarded " + PreparedCommit.count(rows, "change") + ". Undo brings them back.");
        }
    };

    abstract void run(CommitScope scope, Shell shell);
}
