package org.bitquarry.ui.parts;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;

/** Gives a text the height of whole lines: of one that is cut in the middle nobody knows what is missing. Belongs to the UI thread. */
public final class WholeLines extends Layout {
    private final StyledText text;

    /** Lays out a composite whose only child is the text. */
    public WholeLines(StyledText text) {
        this.text = text;
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean changed) {
        return text.computeSize(widthHint, heightHint, changed);
    }

    @Override
    protected void layout(Composite composite, boolean changed) {
        Rectangle area = composite.getClientArea();
        text.setBounds(area);
        // A scroll bar that is not needed takes no room, which only the text knows.
        int seen = text.getClientArea().height - text.getTopMargin() - text.getBottomMargin();
        if (seen > text.getLineHeight()) {
            text.setSize(area.width, area.height - seen % text.getLineHeight());
        }
    }
}
