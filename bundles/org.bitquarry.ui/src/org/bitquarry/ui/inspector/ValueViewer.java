package org.bitquarry.ui.inspector;

import org.eclipse.swt.widgets.Composite;

/** A way to look at a value. Belongs to the UI thread. */
interface ValueViewer {
    /** Returns what it shows with. */
    Composite control();

    /**
     * Shows a value.
     *
     * @param text the value as text, never a secret; empty for NULL
     */
    void show(Inspected cell, String text);

    /** Takes what was typed and not taken yet. */
    default void finish() {
        // Most show only.
    }
}
