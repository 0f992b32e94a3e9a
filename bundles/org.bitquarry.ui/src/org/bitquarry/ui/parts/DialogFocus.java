package org.bitquarry.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Gives the keyboard to the first field of a dialog in which nothing has it: SWT leaves it nowhere when the button that Enter
 * would press is grey as the dialog opens, and then not even Escape is heard. Belongs to the UI thread.
 */
public final class DialogFocus {
    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;

    private DialogFocus() {}

    /** Does so for as long as the display lives. */
    public static void install(Display display) {
        display.addFilter(SWT.Activate, DialogFocus::activated);
    }

    private static void activated(Event event) {
        if (event.widget instanceof Shell dialog && (dialog.getStyle() & MODAL) != 0) {
            // The dialog's own choice comes behind this event.
            event.display.asyncExec(() -> {
                if (!dialog.isDisposed() && dialog.isVisible() && isNowhere(dialog)) {
                    dialog.setFocus();
                }
            });
        }
    }

    private static boolean isNowhere(Shell dialog) {
        @Nullable Control focus = dialog.getDisplay().getFocusControl();
        return dialog.getDisplay().getActiveShell() == dialog
                && (focus == null || focus == dialog || focus.getShell() != dialog);
    }
}
