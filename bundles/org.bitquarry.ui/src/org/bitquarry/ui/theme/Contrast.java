package org.bitquarry.ui.theme;

import org.eclipse.swt.graphics.RGB;

/** How well one colour can be read on another, as WCAG 2 measures it: from 1 to 21. */
final class Contrast {
    private static final double FLARE = 0.05;

    private Contrast() {}

    static double between(RGB one, RGB other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + FLARE) / (darker + FLARE);
    }

    static double luminance(RGB rgb) {
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
