package org.bitquarry.ui.theme;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Tells whether the system shows its own windows in high contrast. For use on the UI thread. */
final class SystemContrast {
    /** Black on white is 21; usual themes soften one of both. */
    private static final double HIGH = 20;

    private SystemContrast() {}

    /**
     * Returns the theme that goes with the system's; empty where that has usual contrast. Windows says so and GTK by the
     * name of its theme; elsewhere the colours of windows and of lists tell.
     */
    static Optional<String> wanted(Display display) {
        Optional<String> named = named(GtkStyle.systemTheme());
        return named.isPresent() ? named : byColours(display);
    }

    /** GNOME's are called HighContrast and HighContrastInverse. */
    static Optional<String> named(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.contains("highcontrast")
                ? Optional.of(
                        name.contains("inverse") || name.contains("dark")
                                ? Themes.CONTRAST_DARK
                                : Themes.CONTRAST_LIGHT)
                : Optional.empty();
    }

    private static Optional<String> byColours(Display display) {
        RGB ground = rgb(display, SWT.COLOR_WIDGET_BACKGROUND);
        RGB words = rgb(display, SWT.COLOR_WIDGET_FOREGROUND);
        boolean high = display.getHighContrast()
                || isHigh(
                        ground,
                        words,
                        rgb(display, SWT.COLOR_LIST_BACKGROUND),
                        rgb(display, SWT.COLOR_LIST_FOREGROUND));
        return high ? Optional.of(theme(ground, words)) : Optional.empty();
    }

    static boolean isHigh(RGB ground, RGB words, RGB listGround, RGB listWords) {
        return Contrast.between(ground, words) >= HIGH && Contrast.between(listGround, listWords) >= HIGH;
    }

    static String theme(RGB ground, RGB words) {
        return Contrast.luminance(words) > Contrast.luminance(ground) ? Themes.CONTRAST_DARK : Themes.CONTRAST_LIGHT;
    }

    private static RGB rgb(Display display, int colour) {
        return display.getSystemColor(colour).getRGB();
    }
}
