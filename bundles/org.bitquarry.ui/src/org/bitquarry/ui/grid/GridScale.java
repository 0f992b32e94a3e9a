package org.bitquarry.ui.grid;

import java.util.stream.IntStream;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** How large a grid is painted: its fonts, drawings and lengths, in per cent of the window's. For use on the UI thread. */
final class GridScale {
    /** As large as the rest of the window. */
    static final int FULL = 100;

    private static final int[] STEPS = {50, 60, 70, 80, 90, FULL, 110, 125, 150, 175, 200, 250, 300};

    private final LocalResourceManager resources;
    private int percent = FULL;

    /** @param owner its fonts go with it */
    GridScale(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    /** Returns the next larger step, or the last one. */
    static int larger(int percent) {
        return IntStream.of(STEPS).filter(step -> step > percent).findFirst().orElse(STEPS[STEPS.length - 1]);
    }

    /** Returns the next smaller step, or the first one. */
    static int smaller(int percent) {
        return IntStream.of(STEPS).filter(step -> step < percent).max().orElse(STEPS[0]);
    }

    int percent() {
        return percent;
    }

    void percent(int next) {
        percent = Math.clamp(next, STEPS[0], STEPS[STEPS.length - 1]);
    }

    /** Returns a length of 100 % as it is now. */
    int of(int pixels) {
        return Math.round((float) pixels * percent / FULL);
    }

    Font upright() {
        return percent == FULL
                ? JFaceResources.getDefaultFont()
                : sized(FontDescriptor.createFrom(JFaceResources.getDefaultFont()));
    }

    Font italic() {
        return percent == FULL
                ? JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT)
                : sized(FontDescriptor.createFrom(JFaceResources.getDefaultFont())
                        .setStyle(SWT.ITALIC));
    }

    private Font sized(FontDescriptor font) {
        int points = Math.round((float) font.getFontData()[0].getHeight() * percent / FULL);
        return resources.create(font.setHeight(Math.max(1, points)));
    }

    /** Returns a drawing with its strokes in a token. */
    Image icon(Icons drawing, Palette strokes) {
        return drawing.image(strokes, percent);
    }

    /** Returns a drawing as it stands beside texts. */
    Image icon(Icons drawing) {
        return icon(drawing, Palette.SECONDARY);
    }
}
