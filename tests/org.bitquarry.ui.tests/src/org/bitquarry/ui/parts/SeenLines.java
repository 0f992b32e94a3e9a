package org.bitquarry.ui.parts;

import java.util.stream.IntStream;
import org.eclipse.swt.custom.StyledText;

/** Looks at the lines of a text that are in sight. On the UI thread. */
public final class SeenLines {
    private SeenLines() {}

    /** Tells whether no line is cut by the bottom of the text, nor by the margin there; {@code leeway} is spacing below a line. */
    public static boolean areWhole(StyledText text, int leeway) {
        int bottom = text.getClientArea().height - text.getBottomMargin();
        return IntStream.range(0, text.getCharCount()).noneMatch(offset -> {
            int top = text.getLocationAtOffset(offset).y;
            return top < bottom && top + text.getLineHeight(offset) > bottom + leeway;
        });
    }
}
