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
        int bottom = text.getClientArea().height - text.getBottomMargin();
        int offset = lastSeen(bottom);
        int top = text.getLocationAtOffset(offset).y;
        if (top > text.getTopMargin() && top < bottom && top + text.getLineHeight(offset) > bottom) {
            text.setSize(area.width, area.height - (bottom - top));
        }
    }

    /** Returns where the last line begins of which anything is seen: lines are wrapped and of several heights. */
    private int lastSeen(int bottom) {
        int line = text.getLineIndex(bottom - 1);
        int some = text.getOffsetAtLine(line);
        int beyond = line + 1 < text.getLineCount() ? text.getOffsetAtLine(line + 1) : text.getCharCount() + 1;
        while (beyond - some > 1) {
            int middle = (some + beyond) >>> 1;
            if (text.getLocationAtOffset(middle).y < bottom) {
                some = middle;
            } else {
                beyond = middle;
            }
        }
        return some;
    }
}
