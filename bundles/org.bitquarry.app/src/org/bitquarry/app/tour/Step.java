package org.bitquarry.app.tour;

/** One thing that a person does, and the picture of what they then see. */
interface Step {
    /** Names the picture, in the words of a file name. */
    String name();

    /** Does it; fails with an {@link AssertionError} when something doesn't come to pass in time. */
    void walk(Guide guide);
}
