package org.bitquarry.ui.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a part shows while it has nothing to show: one line that says what belongs there. Belongs to the UI thread. */
public final class EmptyState extends Composite {
    private static final int MARGIN = 16;

    private final Label message;

    public EmptyState(Composite parent, String text) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(this);
        message = new Label(this, SWT.CENTER | SWT.WRAP);
        message.setText(text);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, true)
                .applyTo(message);
    }

    /** Returns the line that is shown. */
    public String text() {
        return message.getText();
    }
}
