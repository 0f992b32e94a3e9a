package org.bitquarry.workbench.core.datasource;

import org.bitquarry.model.error.Problem;

/** How an attempt to connect ended. */
public sealed interface ConnectOutcome {
    /**
     * It is connected.
     *
     * @param dataSource the live connection
     */
    record Connected(DataSource dataSource) implements ConnectOutcome {}

    /**
     * It could not be connected.
     *
     * @param problem what was asked, what came back, what to do
     */
    record Failed(Problem problem) implements ConnectOutcome {}

    /**
     * It could not be connected before a person has signed in by OAuth.
     *
     * @param problem what was asked, what came back, what to do
     */
    record SignInNeeded(Problem problem) implements ConnectOutcome {}

    /** A person ended it. */
    record Stopped() implements ConnectOutcome {}
}
