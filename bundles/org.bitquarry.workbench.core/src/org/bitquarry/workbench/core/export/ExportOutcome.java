package org.bitquarry.workbench.core.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
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
     * It ended early, and what was written by then is kept, as a person had asked for.
     *
     * @param rows how many are in it
     * @param file where it is
     * @param why empty where a person ended it
     */
    record Partly(long rows, Path file, Optional<Problem> why) implements ExportOutcome {
        /** Says in sentences what is there and why not all of it. */
        public String text() {
            String kept = String.format(Locale.ROOT, rows == 1 ? "%,d row is in %s" : "%,d rows are in %s", rows, file)
                    + ", not all.";
            return why.map(problem -> problem.text() + " " + kept).orElse("Stopped: " + kept);
        }
    }

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
