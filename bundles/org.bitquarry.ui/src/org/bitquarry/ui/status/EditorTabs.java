package org.bitquarry.ui.status;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.theme.Categories;
import org.bitquarry.ui.theme.IconFollower;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.datasource.CategoryBook;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.jspecify.annotations.Nullable;

/** Gives the tabs of editors the colour of their datasource's category. Belongs to the UI thread. */
final class EditorTabs {
    private final CategoryBook categories;

    EditorTabs(CategoryBook categories) {
        this.categories = categories;
    }

    void colour(IWorkbenchPage page) {
        for (IEditorReference reference : page.getEditorReferences()) {
            @Nullable IEditorPart editor = reference.getEditor(false);
            @Nullable MPart part = editor == null ? null : editor.getSite().getService(MPart.class);
            if (part != null) {
                IconFollower.mark(part, colour(editor));
            }
        }
    }

    private Palette colour(@Nullable IEditorPart editor) {
        return Optional.ofNullable(Adapters.adapt(editor, ConnectionProfile.class))
                .flatMap(categories::of)
                .map(Categories::colour)
                .orElse(Palette.SECONDARY);
    }
}
