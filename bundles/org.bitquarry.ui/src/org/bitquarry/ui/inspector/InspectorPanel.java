package org.bitquarry.ui.inspector;

import org.eclipse.swt.widgets.Composite;

/** A tab of the inspector. Belongs to the UI thread. */
interface InspectorPanel {
    /** Returns what stands in the tab. */
    Composite control();

    /** Shows another cell, or the same one with what is in it now; called often, while the tab is in front. */
    void show(Inspected cell);

    /** Lets go of the cell that was shown, as its grid is gone: nothing of its rows is held any longer. */
    default void forget() {
        // Some keep nothing of it.
    }

    /** Takes what was typed and not taken yet, before another cell is shown or the tab goes. */
    default void finish() {
        // Most take no typing.
    }
}
