package org.bitquarry.ui.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;

/** The browser that the system opens for web addresses. */
public final class SystemBrowser implements WebBrowser {
    private final Predicate<String> launcher;

    /** Makes one that asks the window system. */
    public SystemBrowser() {
        this(Program::launch);
    }

    SystemBrowser(Predicate<String> launcher) {
        this.launcher = launcher;
    }

    /** Others may have written the address of a page: none opens a file or a program here. */
    @Override
    public boolean open(URI page) {
        String scheme = String.valueOf(page.getScheme());
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return false;
        }
        return launch(page.toString());
    }

    @Override
    public boolean open(Path file) {
        return launch(file.toString());
    }

    private boolean launch(String what) {
        AtomicBoolean opened = new AtomicBoolean();
        try {
            Display.getDefault().syncExec(() -> opened.set(launcher.test(what)));
        } catch (SWTException closing) {
            return false;
        }
        return opened.get();
    }
}
