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

    /** Is told of the cell again while its value is the same, such as after columns of its grid changed. */
    default void again(Inspected cell) {
        // Most tell of nothing but the value.
    }

    /** Lets go of the value and its row. */
    default void forget() {
        // Some keep nothing of it.
    }

    /** Takes what was typed and not taken yet. */
    default void finish() {
        // Most show only.
    }
}
