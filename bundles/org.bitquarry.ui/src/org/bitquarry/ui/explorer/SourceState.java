package org.bitquarry.ui.explorer;

import java.util.Optional;
import org.bitquarry.model.SchemaListing;
import org.bitquarry.model.error.Problem;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.SchemasJob;

/** How far a datasource is known to the explorer. */
sealed interface SourceState {
    /** Nobody has opened it. */
    record Closed() implements SourceState {}

    /**
     * It is being connected.
     *
     * @param job does it
     */
    record Connecting(ConnectJob job) implements SourceState {}

    /**
     * Its schemas are being asked for.
     *
     * @param live the connection
     * @param job asks
     * @param before the schemas that were known; empty the first time
     */
    record Loading(DataSource live, SchemasJob job, Optional<SchemaListing> before) implements SourceState {}

    /**
     * Its schemas are known, or the first of them.
     *
     * @param live the connection
     * @param listing what is known
     * @param problem why no more of them could be listed; empty when nothing went wrong
     */
    record Ready(DataSource live, SchemaListing listing, Optional<Problem> problem) implements SourceState {}

    /**
     * It could not be opened.
     *
     * @param problem what was asked, what came back, what to do
     * @param signIn whether signing in by OAuth is what to do
     */
    record Failed(Problem problem, boolean signIn) implements SourceState {}

    /** Tells whether it is open, or about to be. */
    default boolean isOpen() {
        return switch (this) {
            case Closed closed -> false;
            case Failed failed -> false;
            case Connecting connecting -> true;
            case Loading loading -> true;
            case Ready ready -> true;
        };
    }

    /** Returns what ends the work that goes on; empty when there is none. */
    default Optional<Runnable> stop() {
        return switch (this) {
            case Connecting connecting -> Optional.of(connecting.job()::stop);
            case Loading loading -> Optional.of(loading.job()::stop);
            case Closed closed -> Optional.empty();
            case Ready ready -> Optional.empty();
            case Failed failed -> Optional.empty();
        };
    }

    /** Returns the schemas that are shown; empty while none are. */
    default Optional<SchemaListing> known() {
        return switch (this) {
            case Ready ready -> Optional.of(ready.listing());
            case Loading loading -> loading.before();
            case Closed closed -> Optional.empty();
            case Connecting connecting -> Optional.empty();
            case Failed failed -> Optional.empty();
        };
    }

    /** Returns the connection whose tables are shown. */
    default Optional<DataSource> source() {
        return switch (this) {
            case Ready ready -> Optional.of(ready.live());
            case Loading loading -> Optional.of(loading.live());
            case Closed closed -> Optional.empty();
            case Connecting connecting -> Optional.empty();
            case Failed failed -> Optional.empty();
        };
    }
}
