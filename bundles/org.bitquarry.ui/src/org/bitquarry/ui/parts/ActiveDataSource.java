package org.bitquarry.ui.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.jspecify.annotations.Nullable;

/**
 * The datasource that a person means without naming it: that of the selection, else that of the active part, else that of
 * the editor in front. Parts and selected objects tell theirs as their adapter {@link ConnectionProfile}. For use on the
 * UI thread.
 */
public final class ActiveDataSource {
    private ActiveDataSource() {}

    /** Finds the datasource that is meant in a window. */
    public static Optional<ConnectionProfile> in(IWorkbenchWindow window) {
        @Nullable IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return Optional.empty();
        }
        @Nullable IWorkbenchPart part = page.getActivePart();
        return selected(page.getSelection()).or(() -> of(part)).or(() -> of(page.getActiveEditor()));
    }

    /** Finds the datasources that are meant in a window: all that are selected, else the one that is meant otherwise. */
    public static List<ConnectionProfile> allIn(IWorkbenchWindow window) {
        @Nullable IWorkbenchPage page = window.getActivePage();
        List<ConnectionProfile> selected = page != null && page.getSelection() instanceof IStructuredSelection objects
                ? Stream.of(objects.toArray())
                        .flatMap(object -> of(object).stream())
                        .distinct()
                        .toList()
                : List.of();
        return selected.isEmpty() ? in(window).stream().toList() : selected;
    }

    private static Optional<ConnectionProfile> selected(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection objects
                ? Stream.of(objects.toArray())
                        .flatMap(object -> of(object).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<ConnectionProfile> of(@Nullable Object object) {
        return Optional.ofNullable(Adapters.adapt(object, ConnectionProfile.class));
    }
}
