package org.bitquarry.ui.theme;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** The two themes and the switch between them. For use on the UI thread. */
public final class Themes {
    /** Dark words on light grounds. */
    public static final String LIGHT = "org.bitquarry.theme.light";
    /** Light words on dark grounds. */
    public static final String DARK = "org.bitquarry.theme.dark";

    private Themes() {}

    /** Tells whether the dark theme is set. */
    public static boolean isDark() {
        ITheme active = engine().getActiveTheme();
        return active != null && DARK.equals(active.getId());
    }

    /** Sets a theme in all windows and remembers it for the next start. */
    public static void set(String id) {
        engine().setTheme(id, true);
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
