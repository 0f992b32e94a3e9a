package org.bitquarry.ui.grid;

import java.util.Optional;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** A control that lies over a cell while its value is edited. For use on the UI thread. */
interface CellEditor {
    /** Returns what has the keyboard. */
    Control control();

    /** Takes what was entered, be it a value or not, and goes away. Does nothing when it is gone. */
    void finish();

    /** Goes away without taking anything. Does nothing when it is gone. */
    void cancel();

    /** What an editor tells of. */
    interface Host {
        /** Keeps a text, be it a value or not. */
        void take(String text);

        /** Takes a value of the column; null is NULL. */
        void takeValue(@Nullable Object value);

        /** Returns what is wrong with a text, as a sentence. */
        Optional<String> problem(String text);

        /** Hears of a text while it is typed. */
        void typed(String text);

        /** Hears that the editor is gone. {@code next} says which way to move: columns to the right, rows down. */
        void gone(int columns, int rows);
    }

    /**
     * Where an editor may lie.
     *
     * @param parent what has the cells
     * @param cell where the cell is
     * @param name what the cell is called, for those who don't see it
     */
    record Place(Composite parent, Rectangle cell, String name) {}
}
