package org.bitquarry.app.tour;

/** One thing that a person does, and the picture of what they then see. */
interface Step {
    /** Names the picture, in the words of a file name. */
    String name();

    /** Does it; fails with an {@link AssertionError} when something doesn't come to pass in time. */
    void walk(Guide guide);

    /** Tells whether the picture shows something that goes on, so that nobody waits for its end. */
    default boolean isAtWork() {
        return false;
    }

    /** Puts away, after the picture, what would be in the next step's way. */
    default void leave(Guide guide) {
        // Most leave the window as the next step wants it.
    }
}
