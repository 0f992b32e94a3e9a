package org.bitquarry.workbench.core.datasource;

import org.bitquarry.model.error.Problem;

/** How signing in ended. */
public sealed interface SignInOutcome {
    /**
     * A person is signed in.
     *
     * @param who by name; empty when that could not be asked
     */
    record SignedIn(String who) implements SignInOutcome {}

    /**
     * Nobody is signed in.
     *
     * @param problem what was asked, what came back, what to do
     */
    record Failed(Problem problem) implements SignInOutcome {}

    /**
     * The browser can't come back to this computer, because the callback's port is taken or is not here.
     *
     * @param problem why, and the choices
     */
    record NoWayBack(Problem problem) implements SignInOutcome {}

    /** A person ended it. */
    record Stopped() implements SignInOutcome {}
}
