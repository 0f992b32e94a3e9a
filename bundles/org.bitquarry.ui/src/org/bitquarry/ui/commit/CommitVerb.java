package org.bitquarry.ui.commit;

import java.util.List;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.swt.widgets.Shell;

/** What commands do with pending edits; {@code plugin.xml} names them. */
enum CommitVerb {
    /** Shows the requests. */
    PREVIEW {
        @Override
        void run(CommitScope scope, Shell shell) {
            new CommitFlow(UiPlugin.core(), shell, scope::report).preview(scope.edits());
        }
    },
    /** Sends them. */
    COMMIT {
        @Override
        void run(CommitScope scope, Shell shell) {
            new CommitFlow(UiPlugin.core(), shell, scope::report).commit(scope.edits());
        }
    },
    /** Drops the edits; undo brings them back. */
    DISCARD {
        @Override
        void run(CommitScope scope, Shell shell) {
            List<StagedEdits> edits = scope.edits();
            int rows = edits.stream().mapToInt(table -> table.rows().size()).sum();
            edits.forEach(StagedEdits::revertAll);
            scope.report("Discarded " + PreparedCommit.count(rows, "change") + ". Undo brings them back.");
        }
    };

    abstract void run(CommitScope scope, Shell shell);
}
