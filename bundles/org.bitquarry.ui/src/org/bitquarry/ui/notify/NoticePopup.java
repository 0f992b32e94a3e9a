package org.bitquarry.ui.notify;

import java.util.List;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * A small window in the corner of the screen that never takes the keyboard. Goes after a while, by a click, or with the
 * window that it belongs to. For use on the UI thread.
 */
public final class NoticePopup {
    private static final int WIDTH = 340;
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final int STAYS_MILLIS = 20_000;

    private NoticePopup() {}

    /** Shows a notice near a window. */
    public static void show(Shell window, Notice notice) {
        // It belongs to no window: that of a minimised one would be hidden with it.
        Shell shell = new Shell(window.getDisplay(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        shell.setText(notice.title());
        shell.setData("test.id", "notice");
        // What is seen of it around its content is the frame, in the colour that the sheets give it.
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(shell);
        Composite body = new Composite(shell, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP / 2)
                .applyTo(body);
        Label icon = new Label(body, SWT.NONE);
        icon.setImage(icon(notice).image());
        Label title = new Label(body, SWT.NONE);
        title.setText(notice.title().replace("&", "&&"));
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        Label close = new Label(body, SWT.NONE);
        close.setText("✕");
        close.setToolTipText("Close");
        close.setData("test.id", "notice.close");
        close.addListener(SWT.MouseUp, event -> shell.dispose());
        new Label(body, SWT.NONE);
        Label text = new Label(body, SWT.WRAP);
        text.setText(notice.text().replace("&", "&&"));
        text.setData("test.id", "notice.text");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        notice.action().ifPresent(words -> link(body, words, notice.click()));
        for (Control control : List.of(body, icon, title, text)) {
            control.addListener(SWT.MouseUp, event -> {
                shell.dispose();
                notice.click().run();
            });
        }
        WidgetElement.setCSSClass(body, "page");
        WidgetElement.setCSSClass(close, "secondary");
        WidgetElement.setCSSClass(text, notice.failed() ? "problem" : "secondary");
        place(shell, window);
        goWith(window, shell);
        shell.setVisible(true);
    }

    /** Goes with the window or after a while, whatever is first; nothing of it is left behind then. */
    private static void goWith(Shell window, Shell shell) {
        Display display = window.getDisplay();
        Listener together = event -> shell.dispose();
        Runnable later = shell::dispose;
        window.addListener(SWT.Dispose, together);
        display.timerExec(STAYS_MILLIS, later);
        shell.addListener(SWT.Dispose, event -> {
            display.timerExec(-1, later);
            if (!window.isDisposed()) {
                window.removeListener(SWT.Dispose, together);
            }
        });
    }

    /** What leads on has not ended, be it well or not. */
    private static Icons icon(Notice notice) {
        Icons ended = notice.failed() ? Icons.WARNING : Icons.SUCCESS;
        return notice.action().map(words -> Icons.INFO).orElse(ended);
    }

    private static void link(Composite body, String words, Runnable click) {
        new Label(body, SWT.NONE);
        Link link = new Link(body, SWT.NONE);
        link.setText("<a>" + words + "</a>");
        link.setData("test.id", "notice.action");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(link);
        link.addListener(SWT.Selection, event -> {
            body.getShell().dispose();
            click.run();
        });
    }

    private static void place(Shell shell, Shell window) {
        shell.pack();
        Point size = shell.getSize();
        Rectangle screen = window.getMonitor().getClientArea();
        shell.setLocation(screen.x + screen.width - size.x - MARGIN, screen.y + screen.height - size.y - MARGIN);
    }
}
