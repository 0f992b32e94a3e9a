package org.bitquarry.ui.parts;

import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * What a part shows while it has nothing to show: one line that says what belongs there, and buttons for what to do next.
 * Belongs to the UI thread.
 */
public final class EmptyState extends Composite {
    private static final int MARGIN = 16;
    private static final int GAP = 8;

    private final Label message;
    private final Composite middle;

    public EmptyState(Composite parent, String text) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(this);
        middle = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, true)
                .applyTo(middle);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(middle);
        message = new Label(middle, SWT.CENTER | SWT.WRAP);
        message.setText(text);
        WidgetElement.setCSSClass(message, "secondary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
    }

    /** Adds a button below the line and what was added before. */
    public EmptyState with(String label, String testId, Runnable action) {
        Button button = new Button(middle, SWT.PUSH);
        button.setText(label);
        button.setData("test.id", testId);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(button);
        return this;
    }

    /** Shows the buttons, or hides them while there is nothing to do. */
    public void offer(boolean offered) {
        for (Control child : middle.getChildren()) {
            if (child instanceof Button && child.getLayoutData() instanceof GridData place) {
                child.setVisible(offered);
                place.exclude = !offered;
            }
        }
        layout(true, true);
    }

    /** Shows something else. */
    public void say(String text) {
        message.setText(text.replace("&", "&&"));
        layout(true, true);
    }

    /** Returns the line that is shown. */
    public String text() {
        return message.getText();
    }
}
