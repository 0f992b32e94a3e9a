package org.bitquarry.workbench.core.query;

import java.util.Optional;

/** Whether more rows come, wait, or never will. */
public sealed interface LoadState {
    /** Rows are coming in. */
    record Loading() implements LoadState {}

    /** There may be more rows at the source; nobody asks for them at this moment. */
    record Parked() implements LoadState {}

    /** Every row is here. */
    record Complete() implements LoadState {}

    /** A person ended the loading; the rows that are here stay, the rest never comes. */
    record Stopped() implements LoadState {}

    /**
     * Loading broke, and can go on behind the rows that are here: {@link QueryJob#resume}.
     *
     * @param failure why
     */
    record Broken(QueryFailure failure) implements LoadState {}

    /**
     * Loading broke; the rows that are here stay, the rest never comes.
     *
     * @param failure why
     */
    record Failed(QueryFailure failure) implements LoadState {}

    /** Returns why loading broke, whether it can go on or not. */
    default Optional<QueryFailure> trouble() {
        return switch (this) {
            case Broken(QueryFailure failure) -> Optional.of(failure);
            case Failed(QueryFailure failure) -> Optional.of(failure);
            case Loading loading -> Optional.empty();
            case Parked parked -> Optional.empty();
            case Complete complete -> Optional.empty();
            case Stopped stopped -> Optional.empty();
        };
    }

    /** Tells whether no further row can come. */
    default boolean isFinal() {
        return switch (this) {
            case Loading loading -> false;
            case Parked parked -> false;
            case Broken broken -> false;
            case Complete complete -> true;
            case Stopped stopped -> true;
            case Failed failed -> true;
        };
    }
}
