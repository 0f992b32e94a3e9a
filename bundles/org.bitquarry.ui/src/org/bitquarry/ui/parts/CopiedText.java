package org.bitquarry.ui.parts;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/**
 * A text for the clipboard.
 *
 * @param text what is pasted; an empty one is not put there
 */
public record CopiedText(String text) {
    /** Puts the text on the clipboard; on the UI thread. */
    public void put(Display display) {
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
