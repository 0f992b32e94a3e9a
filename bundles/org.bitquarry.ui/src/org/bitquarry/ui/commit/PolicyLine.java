package org.bitquarry.ui.commit;

import org.bitquarry.workbench.core.commit.FailurePolicy;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/** The choice of what happens when a row is refused. Belongs to the UI thread. */
final class PolicyLine extends Composite {
    private static final int USUAL = 10;
    private static final int GAP = 12;
    private static final int COLUMNS = 6;

    private final Button stop;
    private final Button ask;
    private final Spinner most;
    private FailurePolicy policy;

    PolicyLine(Composite parent, FailurePolicy first) {
        super(parent, SWT.NONE);
        policy = first;
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(GAP, 0).applyTo(this);
        Label label = new Label(this, SWT.NONE);
        label.setText("If a row is refused:");
        stop = radio("&stop", "preview.stop");
        ask = radio("&ask me", "preview.ask");
        Button goOn = radio("&go on, up to", "preview.continue");
        most = new Spinner(this, SWT.BORDER);
        most.setData("test.id", "preview.most");
        most.setToolTipText("So many refused rows end the commit");
        most.setValues(
                first instanceof FailurePolicy.GoOn last ? last.most() : USUAL, 1, FailurePolicy.MOST, 0, 1, USUAL);
        Label rows = new Label(this, SWT.NONE);
        rows.setText("refused rows");
        stop.setSelection(first instanceof FailurePolicy.Stop);
        ask.setSelection(first instanceof FailurePolicy.Ask);
        goOn.setSelection(first instanceof FailurePolicy.GoOn);
        most.addListener(SWT.Modify, event -> take());
        take();
    }

    private Button radio(String words, String testId) {
        Button button = new Button(this, SWT.RADIO);
        button.setText(words);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> take());
        return button;
    }

    private void take() {
        if (stop.getSelection()) {
            policy = new FailurePolicy.Stop();
        } else if (ask.getSelection()) {
            policy = new FailurePolicy.Ask();
        } else {
            policy = new FailurePolicy.GoOn(most.getSelection());
        }
        most.setEnabled(policy instanceof FailurePolicy.GoOn);
    }

    /** Returns the choice; also when the line is gone. */
    FailurePolicy policy() {
        return policy;
    }
}
