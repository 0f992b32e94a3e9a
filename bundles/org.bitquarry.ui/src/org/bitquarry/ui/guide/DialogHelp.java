package org.bitquarry.ui.guide;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * F1 in a dialog opens the guide at its page, in a window of its own: the views behind a dialog can't be used. For use on the UI
 * thread.
 */
public final class DialogHelp implements Listener {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 640;
    private static final int GAP = 16;

    private DialogHelp() {}

    /** Listens for as long as the display lives. */
    public static void install(Display display) {
        display.addFilter(SWT.KeyDown, new DialogHelp());
    }

    @Override
    public void handleEvent(Event event) {
        Shell active = event.display.getActiveShell();
        if (event.keyCode == SWT.F1 && (event.stateMask & SWT.MODIFIER_MASK) == 0 && isDialog(active)) {
            event.type = SWT.None;
            open(active);
        }
    }

    private static boolean isDialog(Shell shell) {
        return shell != null
                && (shell.getStyle() & (SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL)) != 0;
    }

    private static void open(Shell dialog) {
        Shell window = new Shell(dialog, SWT.SHELL_TRIM);
        window.setText("User guide");
        window.setData("test.id", "guide.window");
        window.setLayout(new FillLayout());
        GuidePane pane = GuideView.pane(window);
        pane.go(GuideTopics.ofShell(dialog.getData()));
        window.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                window.close();
            }
        });
        Rectangle beside = dialog.getBounds();
        window.setBounds(dialog.getMonitor()
                .getClientArea()
                .intersection(new Rectangle(beside.x + GAP, beside.y + GAP, WIDTH, HEIGHT)));
        window.open();
        pane.setFocus();
    }
}
