package org.bitquarry.ui.outline;

import java.util.List;
import org.bitquarry.engine.SqlPart;
import org.bitquarry.workbench.core.Registration;

/** A text of which an outline is shown. Belongs to the UI thread. */
public interface OutlinedText {
    /** Returns the statements of the text as it was read last. */
    List<SqlPart> parts();

    /** Returns where the caret is. */
    int caret();

    /** Selects a stretch of the text and scrolls to it; gives it the keyboard, when that is wanted. */
    void show(int offset, int length, boolean focus);

    /** Runs an action after each change of parts or caret. */
    Registration onOutline(Runnable action);
}
