package org.bitquarry.ui.gallery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.sql.SqlEditorPart;
import org.bitquarry.workbench.core.gallery.QueryGallery;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows the gallery, and puts what was chosen there into the session in front while that is empty, else into a new one. */
public final class GalleryHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null) {
            new GalleryDialog(window.getShell(), QueryGallery.all()).ask().ifPresent(choice -> open(window, choice));
        }
        return null;
    }

    private static void open(IWorkbenchWindow window, GalleryDialog.Choice choice) {
        if (window.getActivePage().getActiveEditor() instanceof SqlEditorPart session
                && session.begin(choice.sql(), choice.run())) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>(Map.of(CommandIds.TEXT, choice.sql()));
        if (choice.run()) {
            values.put(CommandIds.RUN, "true");
        }
        new Commands(window).run(CommandIds.NEW_SQL, values);
    }
}
