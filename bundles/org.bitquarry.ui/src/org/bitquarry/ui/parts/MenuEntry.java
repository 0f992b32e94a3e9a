package org.bitquarry.ui.parts;

import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.action.Action;

/** An entry of a menu that is filled anew each time it opens. Belongs to the UI thread. */
public final class MenuEntry extends Action {
    private final Runnable work;

    /** Makes an entry; a tab in the text stands before the keys that do the same. */
    public MenuEntry(String text, Icons icon, Runnable work) {
        super(text, icon.descriptor());
        this.work = work;
    }

    @Override
    public void run() {
        work.run();
    }
}
