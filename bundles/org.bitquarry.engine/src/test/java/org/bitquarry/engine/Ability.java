package org.bitquarry.engine;

/** How much the fake source can do. */
enum Ability {
    /** It lists rows. */
    NOTHING,
    /** It filters as its tables declare, free texts without regard to case, and counts and cuts when that is exact. */
    DECLARED,
    /** It does whatever it is asked for. */
    EVERYTHING
}
