package org.bitquarry.ui.explorer;

import java.util.Optional;
import org.bitquarry.workbench.core.WorkbenchCore;

/** Says in a line that files can't be used. */
final class ProblemFiles {
    private ProblemFiles() {}

    /** Returns the line, from what was read last; empty when all is well. */
    static Optional<String> sentence(WorkbenchCore core) {
        int count = core.dataSources().problems().size()
                + core.categories().problems().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(count == 1 ? "1 file can't be used…" : count + " files can't be used…");
    }
}
