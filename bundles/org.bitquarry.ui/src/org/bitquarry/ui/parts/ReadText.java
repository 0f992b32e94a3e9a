package org.bitquarry.ui.parts;

import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** Lines that a person reads and copies, on the ground of a dialog. Belongs to the UI thread. */
public final class ReadText {
    private static final int BESIDE = 8;
    private static final int ABOVE = 4;

    private ReadText() {}

    /** Makes an empty place for lines, which wrap. */
    public static StyledText in(Composite parent, String testId) {
        StyledText text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setData("test.id", testId);
        text.setMargins(BESIDE, ABOVE, BESIDE, ABOVE);
        text.setAlwaysShowScrollBars(false);
        Palette.VIEW.ground(text);
        return text;
    }
}
