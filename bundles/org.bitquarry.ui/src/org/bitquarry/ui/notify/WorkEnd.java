package org.bitquarry.ui.notify;

import java.util.Optional;
import org.bitquarry.workbench.core.commit.CommitJob;
import org.bitquarry.workbench.core.commit.CommitReport;
import org.bitquarry.workbench.core.export.ExportJob;
import org.bitquarry.workbench.core.export.ExportOutcome;
import org.bitquarry.workbench.core.export.FileJob;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.core.runtime.jobs.Job;

/**
 * How work went, in words.
 *
 * @param text one sentence or two
 * @param failed it did not go well
 */
record WorkEnd(String text, boolean failed) {
    /** Returns the words; empty for work that nobody waits for, and for what the person ended. */
    static Optional<WorkEnd> of(Job job) {
        return switch (job) {
            case QueryJob query -> ofQuery(query);
            case ExportJob export -> export.outcome().flatMap(outcome -> of(outcome, "row"));
            case FileJob file -> file.outcome().flatMap(outcome -> of(outcome, "entry"));
            case CommitJob commit -> commit.report().map(WorkEnd::ofCommit);
            default -> Optional.empty();
        };
    }

    private static Optional<WorkEnd> ofQuery(QueryJob query) {
        Optional<QueryFailure> failure = query.failure();
        if (failure.isPresent()) {
            return Optional.of(new WorkEnd(failure.get().problem().text(), true));
        }
        return query.phase() == QueryPhase.STOPPED
                ? Optional.empty()
                : Optional.of(new WorkEnd(RunSummary.of(query), false));
    }

    private static Optional<WorkEnd> of(ExportOutcome outcome, String thing) {
        return switch (outcome) {
            case ExportOutcome.Written written ->
                Optional.of(new WorkEnd(
                        thing.equals("row")
                                ? RunSummary.counted(written.rows(), thing) + " written to " + written.file() + "."
                                : "Written to " + written.file() + ".",
                        false));
            case ExportOutcome.Partly part -> part.why().map(problem -> new WorkEnd(part.text(), true));
            case ExportOutcome.Made made ->
                Optional.of(new WorkEnd(RunSummary.counted(made.rows(), thing) + " copied.", false));
            case ExportOutcome.Failed failed ->
                Optional.of(new WorkEnd(failed.problem().text(), true));
            case ExportOutcome.Stopped stopped -> Optional.empty();
        };
    }

    private static WorkEnd ofCommit(CommitReport report) {
        return new WorkEnd(report.text(), !report.isComplete());
    }
}
