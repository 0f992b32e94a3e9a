package org.bitquarry.workbench.core.commit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bitquarry.model.change.RowOutcome;

/**
 * What a commit came to.
 *
 * @param applied rows that the source changed
 * @param failed rows that were refused
 * @param conflicts rows that someone else had changed
 * @param unknown rows that were sent without an answer
 * @param dropped rows that a person left as the source holds them
 * @param untried rows that were not sent
 * @param reason why the first row that is still pending is so
 */
public record CommitReport(
        int applied, int failed, int conflicts, int unknown, int dropped, int untried, Optional<String> reason) {
    static CommitReport of(List<CommitStep> steps) {
        return new CommitReport(
                count(steps, step -> step.status() == CommitStep.Status.APPLIED),
                refused(steps, RowOutcome.Rejected.class),
                refused(steps, RowOutcome.Conflict.class),
                refused(steps, RowOutcome.Unknown.class),
                count(steps, step -> step.status() == CommitStep.Status.DROPPED),
                count(steps, step -> step.outcome().isEmpty() && step.status() != CommitStep.Status.DROPPED),
                steps.stream().flatMap(step -> step.reason().stream()).findFirst());
    }

    /** Nothing was sent, because a row is known to be wrong. */
    static CommitReport invalid(int changes, String reason) {
        return new CommitReport(0, 0, 0, 0, 0, changes, Optional.of(reason));
    }

    private static int count(List<CommitStep> steps, Predicate<CommitStep> which) {
        return Math.toIntExact(steps.stream().filter(which).count());
    }

    private static int refused(List<CommitStep> steps, Class<? extends RowOutcome> kind) {
        return count(
                steps,
                step -> step.status() == CommitStep.Status.REFUSED
                        && step.outcome().filter(kind::isInstance).isPresent());
    }

    /** Tells whether nothing of it is pending any more. */
    public boolean isComplete() {
        return failed + conflicts + unknown + untried == 0;
    }

    /** Says it in a sentence for the status line. */
    public String text() {
        StringBuilder text = new StringBuilder(applied == 1 ? "1 row committed" : applied + " rows committed");
        append(text, failed, "failed");
        append(text, conflicts, "in conflict");
        append(text, unknown, "with unknown outcome");
        append(text, dropped, "left as the source holds it");
        append(text, untried, "not sent");
        return text.append('.').toString();
    }

    private static void append(StringBuilder text, int rows, String what) {
        if (rows > 0) {
            text.append(", ").append(rows).append(' ').append(what);
        }
    }
}
