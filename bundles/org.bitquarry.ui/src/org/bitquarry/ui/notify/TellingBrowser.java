package org.bitquarry.ui.notify;

import java.net.URI;
import org.bitquarry.ui.browser.WebBrowser;
import org.bitquarry.ui.parts.CopiedText;
import org.eclipse.swt.widgets.Shell;

/**
 * A browser that says so when there is none. For use on the UI thread.
 *
 * @param browser opens pages where it can
 * @param window where a person wanted one
 */
public record TellingBrowser(WebBrowser browser, Shell window) implements WebBrowser {
    @Override
    public boolean open(URI page) {
        boolean opened = browser.open(page);
        if (!opened) {
            String words = "The address is " + page + ". Click to copy it.";
            NoticePopup.show(window, new Notice("No browser could be opened", words, true, () -> copy(page)));
        }
        return opened;
    }

    private void copy(URI page) {
        if (!window.isDisposed()) {
            new CopiedText(page.toString()).put(window.getDisplay());
        }
    }
}
