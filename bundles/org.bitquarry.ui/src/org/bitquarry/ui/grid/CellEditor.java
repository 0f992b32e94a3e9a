package org.bitquarry.ui.grid;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A control that lies over a cell while its value is edited. For use on the UI thread. */
interface CellEditor {
    /** Returns what has the keyboard. */
    Control control();

    /** Takes what was entered, if it can be, and goes away. Does nothing when it is gone. */
    void finish();

    /** Goes away without taking anything. Does nothing when it is gone. */
    void cancel();

    /** What an editor tells of. */
    interface Host {
        /** Takes a text; returns whether the editor can go. */
        boolean accept(String text);

        /** Takes NULL; returns whether the editor can go. */
        boolean acceptNull();

        /** Hears of a text while it is typed. */
        void typed(String text);

        /** Hears that the editor is gone. {@code next} says which way to move: columns to the right, rows down. */
        void gone(int columns, int rows);
    }

    /** Where an editor may lie: the cell, and the room around it. */
    record Place(Composite parent, Rectangle cell) {}
}
