package org.bitquarry.workbench.core.query;

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
     * Loading broke; the rows that are here stay, the rest never comes.
     *
     * @param failure why
     */
    record Failed(QueryFailure failure) implements LoadState {}

    /** Tells whether no further row can come. */
    default boolean isFinal() {
        return switch (this) {
            case Loading loading -> false;
            case Parked parked -> false;
            case Complete complete -> true;
            case Stopped stopped -> true;
            case Failed failed -> true;
        };
    }
}
