package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;

/** What undo and redo would do, in the words of menus: "Undo paste of 6 cells". For use on the UI thread. */
final class UndoWords {
    private static final String UNDO = "Undo";
    private static final String REDO = "Redo";

    private UndoWords() {}

    /** Returns the words of a verb; empty for verbs that always mean the same. */
    static Optional<String> of(GridVerb verb, Optional<ResultGrid> grid) {
        Optional<StagedEdits> edits = grid.flatMap(ResultGrid::rows).flatMap(GridRows::edits);
        return verb == GridVerb.UNDO
                ? Optional.of(undo(edits))
                : verb == GridVerb.REDO ? Optional.of(redo(edits)) : Optional.empty();
    }

    static String undo(Optional<StagedEdits> edits) {
        return words(UNDO, edits.flatMap(StagedEdits::undone));
    }

    static String redo(Optional<StagedEdits> edits) {
        return words(REDO, edits.flatMap(StagedEdits::redone));
    }

    private static String words(String verb, Optional<String> act) {
        return act.map(what -> verb + " " + what).orElse(verb);
    }

    /** Lets menus say anew what undo and redo mean, where the keyboard goes to a grid or leaves it. */
    static void follow(GridTable grid) {
        grid.table.addListener(SWT.FocusIn, event -> refresh());
        grid.table.addListener(SWT.FocusOut, event -> refresh());
    }

    /** Lets menus say anew what undo and redo mean. */
    static void refresh() {
        if (PlatformUI.isWorkbenchRunning()) {
            ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
        }
    }
}
