package org.bitquarry.workbench.core.edit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.change.RowOutcome;

/**
 * What a commit came to.
 *
 * @param applied rows that the source changed
 * @param failed rows that were refused
 * @param conflicts rows that someone else had changed
 * @param unknown rows that were sent without an answer
 * @param untried rows that were not sent
 * @param reason why the first row that is still pending is so
 */
public record CommitReport(int applied, int failed, int conflicts, int unknown, int untried, Optional<String> reason) {
    static CommitReport of(List<RowOutcome> outcomes, int changes, Optional<String> refusal) {
        return new CommitReport(
                count(outcomes, RowOutcome.Applied.class),
                count(outcomes, RowOutcome.Rejected.class),
                count(outcomes, RowOutcome.Conflict.class),
                count(outcomes, RowOutcome.Unknown.class),
                changes - outcomes.size(),
                refusal.or(() -> outcomes.stream()
                        .flatMap(outcome -> reason(outcome).stream())
                        .findFirst()));
    }

    private static int count(List<RowOutcome> outcomes, Class<? extends RowOutcome> kind) {
        return Math.toIntExact(outcomes.stream().filter(kind::isInstance).count());
    }

    private static Optional<String> reason(RowOutcome outcome) {
        return Trouble.of(outcome).map(Trouble::text);
    }

    /** Tells whether every row was changed. */
    public boolean isComplete() {
        return failed + conflicts + unknown + untried == 0;
    }

    /** Says it in a sentence for the status line. */
    public String text() {
        StringBuilder text = new StringBuilder(applied == 1 ? "1 row committed" : applied + " rows committed");
        append(text, failed, "failed");
        append(text, conflicts, "in conflict");
        append(text, unknown, "with unknown outcome");
        append(text, untried, "not sent");
        return text.append('.').toString();
    }

    private static void append(StringBuilder text, int rows, String what) {
        if (rows > 0) {
            text.append(", ").append(rows).append(' ').append(what);
        }
    }
}
