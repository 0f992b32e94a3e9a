package org.bitquarry.ui.grid;

import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Control;

/**
 * What an editor of a text opens below it, to choose a value from instead of typing it. The keyboard stays in the text. For
 * use on the UI thread.
 */
interface DropDown {
    /** Opens, if it isn't open. */
    void open(Anchor anchor);

    /** Tells whether it is open. */
    boolean isOpen();

    /** Tells whether it opens with the editor, so that Escape means both. */
    boolean isPartOfEditor();

    /** Hears a key before the text does; tells whether it was meant. Called while it is open. */
    boolean key(KeyEvent event);

    /** Hears of what was typed. Called while it is open. */
    void typed(String text);

    /** Tells whether a control is part of it, so that a click there isn't one elsewhere. */
    boolean owns(Control control);

    /** Closes, if it is open. */
    void close();

    /** The text that it belongs to. */
    interface Anchor {
        /** Returns the control of the text. */
        Control control();

        /** Returns what stands there. */
        String text();

        /** Puts a text there, which can still be changed. */
        void put(String text);

        /** Takes a value and ends the editor. */
        void choose(Object value);
    }
}
