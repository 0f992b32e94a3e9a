package org.bitquarry.ui.browser;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;

/** The browser that the system opens for web addresses. */
public final class SystemBrowser implements WebBrowser {
    @Override
    public boolean open(URI page) {
        String scheme = String.valueOf(page.getScheme());
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return false;
        }
        AtomicBoolean opened = new AtomicBoolean();
        try {
            Display.getDefault().syncExec(() -> opened.set(Program.launch(page.toString())));
        } catch (SWTException closing) {
            return false;
        }
        return opened.get();
    }
}
