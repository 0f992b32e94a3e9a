package org.bitquarry.ui.datasources;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/** A place for a form that may be higher than a small screen: it gets a scroll bar there. */
final class FormScroll {
    private final ScrolledComposite scrolled;

    FormScroll(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        scrolled.addListener(SWT.Resize, event -> fit());
    }

    Composite area() {
        return scrolled;
    }

    ScrolledComposite showing(Composite body) {
        scrolled.setContent(body);
        fit();
        return scrolled;
    }

    /** Measures the form anew, after rows came or went or hints changed. */
    void fit() {
        if (scrolled.getContent() instanceof Composite body) {
            int width = scrolled.getClientArea().width;
            // A least width would come back as the width that the form wants: the wizard would grow with each opening.
            scrolled.setMinHeight(body.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
            scrolled.layout();
            body.layout(true, true);
        }
    }
}
