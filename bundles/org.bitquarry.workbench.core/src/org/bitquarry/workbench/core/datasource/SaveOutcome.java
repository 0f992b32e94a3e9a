package org.bitquarry.workbench.core.datasource;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.Problem;

/** How saving a datasource, and connecting it, ended. */
public sealed interface SaveOutcome {
    /**
     * All was done.
     *
     * @param profile what is saved
     * @param live the connection; empty when none was wanted
     */
    record Done(ConnectionProfile profile, Optional<DataSource> live) implements SaveOutcome {}

    /**
     * The datasource is saved, but the rest failed.
     *
     * @param profile what is saved
     * @param problem why it isn't connected
     */
    record OnlySaved(ConnectionProfile profile, Problem problem) implements SaveOutcome {}

    /**
     * The datasource is saved, but secure storage doesn't take its secrets.
     *
     * @param profile what is saved
     * @param problem why
     */
    record SecretsNotKept(ConnectionProfile profile, Problem problem) implements SaveOutcome {}

    /**
     * Nothing was saved.
     *
     * @param problem why
     */
    record Refused(Problem problem) implements SaveOutcome {}

    /**
     * A person ended it.
     *
     * @param saved what is saved; empty when nothing is
     */
    record Stopped(Optional<ConnectionProfile> saved) implements SaveOutcome {}
}
