package org.bitquarry.ui.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * A question beside a sign that nobody waits for: the answer comes when it is closed, and is no unless a person said
 * otherwise. Belongs to the UI thread.
 */
public abstract class LaterDialog extends TitledDialog {
    private static final int MARGIN = 12;
    private static final int GAP = 8;

    private final int width;

    /** @param width of its lines, in points */
    protected LaterDialog(Shell parent, String title, int width) {
        super(parent, title);
        this.width = width;
        setBlockOnOpen(false);
    }

    /** Opens it and returns at once; {@code closed} runs when it is gone, and then reads the answer. */
    protected final void openThen(Runnable closed) {
        open();
        getShell().addListener(SWT.Dispose, gone -> closed.run());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        setReturnCode(CANCEL);
    }

    /** Makes its page of two columns: the sign, and beside it what is added with {@link #line} and {@link #beside}. */
    protected final Composite page(Composite parent, Image sign) {
        Composite page = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(page);
        Label icon = new Label(page, SWT.NONE);
        icon.setImage(sign);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        return page;
    }

    /** Adds words below those before. */
    protected final Label line(Composite page, String testId, String words) {
        below(page);
        return beside(page, testId, words);
    }

    /** Leaves the room below the sign free. */
    protected static void below(Composite page) {
        new Label(page, SWT.NONE);
    }

    /** Adds words beside the sign. */
    protected final Label beside(Composite page, String testId, String words) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setData("test.id", testId);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(width, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }
}
