package org.bitquarry.ui.theme;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Changes from the light theme to the dark one, or back. */
public final class ToggleThemeHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Themes.toggle();
        return null;
    }
}
