package org.bitquarry.workbench.core.query;

import org.bitquarry.model.error.Problem;

/** What became of reading or writing a file. */
public sealed interface SqlFileOutcome {
    /**
     * File and text are the same.
     *
     * @param file as it is now
     * @param text that it holds
     */
    record Done(SqlFile file, String text) implements SqlFileOutcome {}

    /**
     * The file holds another text than it did when it was read or written last; it was left alone.
     *
     * @param file as it is now
     * @param text that it holds
     */
    record Changed(SqlFile file, String text) implements SqlFileOutcome {}

    /**
     * The file is no longer there.
     *
     * @param file as it was known
     */
    record Gone(SqlFile file) implements SqlFileOutcome {}

    /**
     * It can't be done.
     *
     * @param problem why
     */
    record Failed(Problem problem) implements SqlFileOutcome {}
}
