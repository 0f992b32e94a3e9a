package org.bitquarry.ui.status;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.ui.parts.ActiveDataSource;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.jspecify.annotations.Nullable;

/** Keeps a strip true to the active part, the datasource that is meant and its budget. Belongs to the UI thread. */
final class StatusFollower {
    private final IWorkbenchWindow window;
    private final WorkbenchCore core;
    private final StatusStrip strip;
    private final Runnable soon;
    /** Stays while a part is active that means none, such as the HTTP log. */
    private Optional<ConnectionProfile> meant = Optional.empty();

    private Optional<StatusSource> source = Optional.empty();
    private Optional<Registration> sourceChanges = Optional.empty();

    private StatusFollower(IWorkbenchWindow window, WorkbenchCore core, StatusStrip strip) {
        this.window = window;
        this.core = core;
        this.strip = strip;
        this.soon = new UiExecutor(strip).merging(this::update);
    }

    /** Follows until the strip is disposed. */
    static void follow(IWorkbenchWindow window, WorkbenchCore core, StatusStrip strip) {
        StatusFollower follower = new StatusFollower(window, core, strip);
        Registration requests = core.httpLog().onChange(follower.soon);
        Registration connections = core.dataSources().onChange(event -> follower.soon.run());
        Registration meanings = core.categories().onChange(follower.soon);
        ISelectionListener selection = (part, selected) -> follower.soon.run();
        IPartListener2 parts = follower.new Parts();
        window.getSelectionService().addSelectionListener(selection);
        window.getPartService().addPartListener(parts);
        Palette.onChange(strip, new UiExecutor(strip).merging(strip::redraw));
        strip.addDisposeListener(gone -> {
            requests.close();
            connections.close();
            meanings.close();
            follower.sourceChanges.ifPresent(Registration::close);
            window.getSelectionService().removeSelectionListener(selection);
            window.getPartService().removePartListener(parts);
        });
        follower.soon.run();
    }

    private void update() {
        meant = ActiveDataSource.in(window).or(() -> meant);
        Optional<Budget> budget = meant.flatMap(profile -> core.dataSources().connected(profile.name()))
                .map(live -> live.connector().budget());
        // What a part says may be older than what others have changed since.
        meant = meant.flatMap(profile -> core.dataSources().profile(profile.name()));
        followSource();
        StatusLine line =
                StatusLine.of(meant, meant.flatMap(core.categories()::of), source.flatMap(StatusSource::text), budget);
        strip.show(isOffline() ? line.offline() : line);
        @Nullable IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            new EditorTabs(core.categories()).colour(page);
        }
    }

    private boolean isOffline() {
        return meant.flatMap(profile -> core.dataSources().connected(profile.name()))
                .filter(live -> live.connector().isOffline())
                .isPresent();
    }

    /** A view that says nothing leaves the word to the editor in front, unless that is about another datasource. */
    private void followSource() {
        @Nullable IWorkbenchPage page = window.getActivePage();
        Optional<StatusSource> now = page == null
                ? Optional.empty()
                : statusOf(page.getActivePart()).or(() -> statusOf(ofWhatIsMeant(page.getActiveEditor())));
        if (!now.equals(source)) {
            sourceChanges.ifPresent(Registration::close);
            source = now;
            sourceChanges = now.map(known -> known.onChange(soon));
        }
    }

    private @Nullable IEditorPart ofWhatIsMeant(@Nullable IEditorPart editor) {
        Optional<String> its = Optional.ofNullable(Adapters.adapt(editor, ConnectionProfile.class))
                .map(ConnectionProfile::name);
        return its.isEmpty() || its.equals(meant.map(ConnectionProfile::name)) ? editor : null;
    }

    private static Optional<StatusSource> statusOf(@Nullable IWorkbenchPart part) {
        return Optional.ofNullable(Adapters.adapt(part, StatusSource.class));
    }

    private final class Parts implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            soon.run();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            soon.run();
        }
    }
}
