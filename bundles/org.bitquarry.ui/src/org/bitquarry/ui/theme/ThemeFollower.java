package org.bitquarry.ui.theme;

import java.util.Optional;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Lets what lies outside the style sheets follow the theme, and the first theme follow a system in high contrast. A
 * declarative service, so that it hears of the theme that is restored before any window opens. Called on the UI thread.
 */
public final class ThemeFollower implements EventHandler {
    private final GtkStyle style = new GtkStyle();
    private boolean started;

    @Override
    public void handleEvent(Event event) {
        if (event.getProperty(IThemeEngine.Events.THEME) instanceof ITheme theme) {
            boolean first = !started;
            started = true;
            if (!first || !yields(theme, event)) {
                style.preferDark(Themes.isDark(theme.getId()));
            }
        } else {
            style.apply();
        }
    }

    /**
     * Sets the theme that goes with a system in high contrast, before anything is painted; a theme that is chosen later in
     * the session stays. The system's own colours are known only before ours are applied.
     */
    private static boolean yields(ITheme restored, Event event) {
        Optional<String> wanted =
                SystemContrast.wanted(Display.getCurrent()).filter(id -> !id.equals(restored.getId()));
        if (wanted.isEmpty() || !(event.getProperty(IThemeEngine.Events.THEME_ENGINE) instanceof IThemeEngine engine)) {
            return false;
        }
        engine.setTheme(wanted.get(), false);
        return true;
    }
}
