package org.bitquarry.ui.theme;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Lets what lies outside the style sheets follow the theme. A declarative service, so that it hears of the theme that is
 * restored before any window opens. Called on the UI thread.
 */
public final class ThemeFollower implements EventHandler {
    private final GtkStyle style = new GtkStyle();

    @Override
    public void handleEvent(Event event) {
        if (event.getProperty(IThemeEngine.Events.THEME) instanceof ITheme theme) {
            style.preferDark(Themes.DARK.equals(theme.getId()));
        } else {
            style.apply();
        }
    }
}
