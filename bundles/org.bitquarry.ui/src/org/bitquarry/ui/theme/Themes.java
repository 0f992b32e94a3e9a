package org.bitquarry.ui.theme;

import org.bitquarry.workbench.core.work.KeptSettings;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** The themes and the switch between them: light and dark, and both once more for high contrast. For use on the UI thread. */
public final class Themes {
    /** Dark words on light grounds. */
    public static final String LIGHT = "org.bitquarry.theme.light";
    /** Light words on dark grounds. */
    public static final String DARK = "org.bitquarry.theme.dark";
    /** Black words on white grounds, with strong lines. */
    public static final String CONTRAST_LIGHT = "org.bitquarry.theme.contrast.light";
    /** White words on black grounds, with strong lines. */
    public static final String CONTRAST_DARK = "org.bitquarry.theme.contrast.dark";

    private Themes() {}

    /** Tells whether the theme that is set has light words on dark grounds. */
    public static boolean isDark() {
        return isDark(active());
    }

    static boolean isDark(String id) {
        return id.equals(DARK) || id.equals(CONTRAST_DARK);
    }

    static boolean isContrast(String id) {
        return id.equals(CONTRAST_LIGHT) || id.equals(CONTRAST_DARK);
    }

    /** Returns the identifier of the theme that is set; empty while there is none. */
    public static String active() {
        ITheme active = engine().getActiveTheme();
        return active == null ? "" : active.getId();
    }

    /** Sets a theme in all windows and remembers it for the next start. */
    public static void set(String id) {
        use(id, true);
    }

    /** Goes from light to dark or back, in high contrast within it. */
    static void toggle() {
        String now = active();
        boolean contrast = isContrast(now);
        String next = isDark(now) ? contrast ? CONTRAST_LIGHT : LIGHT : contrast ? CONTRAST_DARK : DARK;
        // What the system asks for today is not what a person chose for other days.
        use(next, !contrast);
    }

    private static void use(String id, boolean forNextStart) {
        engine().setTheme(id, forNextStart);
        if (forNextStart) {
            // The platform keeps the theme's name at once but its colours at the end only, and has them a turn later.
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .asyncExec(() -> KeptSettings.write(
                            InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench"), "the colours of the theme"));
        }
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
