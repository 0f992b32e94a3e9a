package org.bitquarry.ui.datasources;

import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** The line below a field: explains what belongs there, or says what is wrong with what stands there. */
final class Hint {
    private static final int WRAP_AT = 600;

    private final Label below;
    private final Label label;
    private boolean complains;

    /** Takes two cells of the form's grid: one below the label, one below the field. */
    Hint(Composite parent, String testId) {
        below = new Label(parent, SWT.NONE);
        below.setLayoutData(new GridData(0, 0));
        label = new Label(parent, SWT.WRAP);
        label.setData("test.id", testId);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WRAP_AT, SWT.DEFAULT)
                .applyTo(label);
        style("secondary");
    }

    void explain(String text) {
        show(text, false);
    }

    void complain(String sentence) {
        show("✕ " + sentence, true);
    }

    private void show(String text, boolean problem) {
        if (problem != complains) {
            complains = problem;
            style(problem ? "problem" : "secondary");
        }
        if (!text.equals(label.getText())) {
            label.setText(text.replace("&", "&&"));
            label.requestLayout();
        }
    }

    private void style(String cssClass) {
        PlatformUI.getWorkbench().getService(IStylingEngine.class).setClassname(label, cssClass);
    }

    void setVisible(boolean visible) {
        label.setVisible(visible);
        ((GridData) label.getLayoutData()).exclude = !visible;
        ((GridData) below.getLayoutData()).exclude = !visible;
    }
}
