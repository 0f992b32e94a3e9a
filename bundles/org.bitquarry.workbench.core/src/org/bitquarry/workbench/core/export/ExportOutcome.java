package org.bitquarry.workbench.core.export;

import java.nio.file.Path;
import org.bitquarry.model.error.Problem;

/** What became of an export. */
public sealed interface ExportOutcome {
    /**
     * A file is written.
     *
     * @param rows how many are in it
     * @param file where it is
     */
    record Written(long rows, Path file) implements ExportOutcome {}

    /**
     * A text is made.
     *
     * @param rows how many are in it
     * @param text for the clipboard
     */
    record Made(long rows, String text) implements ExportOutcome {}

    /**
     * Nothing is written.
     *
     * @param problem why
     */
    record Failed(Problem problem) implements ExportOutcome {}

    /** A person ended it; nothing is written. */
    record Stopped() implements ExportOutcome {}
}
