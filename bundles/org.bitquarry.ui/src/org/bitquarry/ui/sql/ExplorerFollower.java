package org.bitquarry.ui.sql;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.table.Schema;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.parts.TableTopic;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.jspecify.annotations.Nullable;

/** Lets an unlocked session run against what is selected in the explorer. Belongs to the UI thread. */
final class ExplorerFollower {
    private final IWorkbenchPage page;
    private final SqlPane pane;

    ExplorerFollower(IWorkbenchPage page, SqlPane pane) {
        this.page = page;
        this.pane = pane;
    }

    /** Follows until the session is closed. */
    void activate() {
        ISelectionListener listener = (part, selection) -> place(selection).ifPresent(pane::follow);
        page.addPostSelectionListener(PartIds.EXPLORER, listener);
        pane.addDisposeListener(gone -> page.removePostSelectionListener(PartIds.EXPLORER, listener));
    }

    private static Optional<SessionPlace> place(ISelection selection) {
        @Nullable
        Object node =
                selection instanceof IStructuredSelection nodes && nodes.size() == 1 ? nodes.getFirstElement() : null;
        return Optional.ofNullable(Adapters.adapt(node, ConnectionProfile.class))
                .map(profile -> new SessionPlace(profile.name(), schema(node)));
    }

    private static Optional<String> schema(@Nullable Object node) {
        return Optional.ofNullable(Adapters.adapt(node, TableTopic.class))
                .flatMap(TableTopic::schema)
                .or(() ->
                        Optional.ofNullable(Adapters.adapt(node, Schema.class)).map(Schema::name));
    }
}
