package org.bitquarry.workbench.core.query;

/** Where a {@link QueryJob} stands. */
public enum QueryPhase {
    /** Not begun. */
    WAITING,
    /** Connecting and preparing. */
    PREPARING,
    /** Reading rows, or changing them. */
    RUNNING,
    /** Some rows are here and the cursor stands open. */
    PARKED,
    /** Done. */
    COMPLETE,
    /** Ended by a person. */
    STOPPED,
    /** Broken; {@link QueryJob#failure} says why. */
    FAILED;

    /** Tells whether work goes on at this moment. */
    public boolean isBusy() {
        return this == WAITING || this == PREPARING || this == RUNNING;
    }

    /** Tells whether nothing more will happen. */
    public boolean isFinal() {
        return this == COMPLETE || this == STOPPED || this == FAILED;
    }
}
