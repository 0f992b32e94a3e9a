package org.bitquarry.ui.parts;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/**
 * Gives the keyboard to somebody in a window that comes to the front and in which nothing has it, where no key would be heard.
 * SWT leaves it nowhere in a dialog whose default button is grey as it opens, and in a workbench window whose control that had
 * it was hidden while a dialog was in front. Belongs to the UI thread.
 */
public final class FocusKeeper {
    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;

    private FocusKeeper() {}

    /** Does so for as long as the display lives. */
    public static void install(Display display) {
        display.addFilter(SWT.Activate, FocusKeeper::activated);
    }

    private static void activated(Event event) {
        if (event.widget instanceof Shell shell) {
            // The window's own choice comes behind this event.
            event.display.asyncExec(() -> {
                if (!shell.isDisposed() && shell.isVisible() && isNowhere(shell)) {
                    give(shell);
                }
            });
        }
    }

    private static boolean isNowhere(Shell shell) {
        @Nullable Control focus = shell.getDisplay().getFocusControl();
        return shell.getDisplay().getActiveShell() == shell
                && (focus == null || focus == shell || focus.getShell() != shell);
    }

    /** To the first field of a dialog, or to the part of a workbench window that is in front. */
    private static void give(Shell shell) {
        if ((shell.getStyle() & MODAL) != 0) {
            shell.setFocus();
        } else {
            activePart(shell).ifPresent(IWorkbenchPart::setFocus);
        }
    }

    private static Optional<IWorkbenchPart> activePart(Shell shell) {
        return Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .filter(window -> window.getShell() == shell)
                .findFirst()
                .flatMap(window -> Optional.ofNullable(window.getActivePage()))
                .map(IWorkbenchPage::getActivePart);
    }
}
