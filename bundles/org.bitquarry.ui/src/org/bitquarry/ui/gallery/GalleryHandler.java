package org.bitquarry.ui.gallery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.gallery.QueryGallery;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows the gallery, and opens a session with what was chosen there. */
public final class GalleryHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null) {
            new GalleryDialog(window.getShell(), QueryGallery.all())
                    .ask()
                    .ifPresent(choice -> open(new Commands(window), choice));
        }
        return null;
    }

    private static void open(Commands commands, GalleryDialog.Choice choice) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(CommandIds.TEXT, choice.sql()));
        if (choice.run()) {
            values.put(CommandIds.RUN, "true");
        }
        commands.run(CommandIds.NEW_SQL, values);
    }
}
