package org.bitquarry.workbench.core.datasource;

import java.util.List;
import org.bitquarry.model.error.Problem;

/** How asking for workspaces ended. */
public sealed interface WorkspacesOutcome {
    /**
     * They are known.
     *
     * @param names short names, in alphabetical order; at least one
     */
    record Listed(List<String> names) implements WorkspacesOutcome {
        /** Copies the names. */
        public Listed {
            names = List.copyOf(names);
        }
    }

    /**
     * They can't be listed.
     *
     * @param problem what was asked, what came back, what to do
     */
    record Failed(Problem problem) implements WorkspacesOutcome {}

    /** A person ended it. */
    record Stopped() implements WorkspacesOutcome {}
}
