package org.bitquarry.ui.sql;

import java.util.HashMap;
import java.util.Map;
import org.bitquarry.ui.parts.WholeRows;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Makes a list of proposals as high as what is in it: JFace opens each for ten lines. Belongs to the UI thread. */
final class PopupSize {
    private static final int MOST = 10;
    private static final int WIDTH = 380;

    private final DialogSettings settings = new DialogSettings("popup");
    private final Map<Integer, Point> sizes = new HashMap<>();
    private final int least;

    /** @param least lines, for a list that gets longer while it is open */
    PopupSize(int least) {
        this.least = least;
    }

    /** Returns where JFace looks for the size when it opens the list. */
    IDialogSettings settings() {
        return settings;
    }

    /** Takes how many proposals the list opens with. */
    void fit(Control beside, int count) {
        Point size = sizes.computeIfAbsent(Math.clamp(count, least, MOST), lines -> measured(beside, lines));
        settings.put(ContentAssistant.STORE_SIZE_X, size.x);
        settings.put(ContentAssistant.STORE_SIZE_Y, size.y);
    }

    private static Point measured(Control beside, int lines) {
        Shell shell = new Shell(beside.getShell(), SWT.ON_TOP | SWT.RESIZE);
        Table table = new Table(shell, SWT.H_SCROLL | SWT.V_SCROLL);
        new TableItem(table, SWT.NONE).setText("Change");
        Rectangle list = table.computeTrim(0, 0, WIDTH, WholeRows.hint(table, lines));
        shell.dispose();
        return new Point(WIDTH, list.height);
    }
}
