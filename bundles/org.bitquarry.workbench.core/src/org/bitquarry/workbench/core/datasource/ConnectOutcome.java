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

    /** A person ended it. */
    record Stopped() implements ConnectOutcome {}
}
