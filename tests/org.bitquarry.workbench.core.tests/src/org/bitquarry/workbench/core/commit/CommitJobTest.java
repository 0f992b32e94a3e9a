package org.bitquarry.workbench.core.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.workbench.core.edit.EditFixture;
import org.bitquarry.workbench.core.edit.JournalEntry;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.ScriptedConnector;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitJobTest {
    private static final UnreachableException OFFLINE =
            new UnreachableException(new Problem("PUT /pullrequests/2", "no connection.", "Check the network."), null);

    private final EditFixture.RecordingJournal journal = new EditFixture.RecordingJournal();
    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS, journal);
    private final ScriptedConnector connector = new ScriptedConnector();

    @BeforeEach
    void threePendingTitles() {
        edits.set(pullRequest(1), "Title", "a");
        edits.set(pullRequest(2), "Title", "b");
        edits.set(pullRequest(3), "Title", "c");
    }

    @Test
    void sendsEveryRowAndLeavesNothingPending() {
        CommitReport report = commit(new FailurePolicy.Stop());

        assertThat(report.isComplete()).isTrue();
        assertThat(report.text()).isEqualTo("3 rows committed.");
        assertThat(connector.sent).hasSize(3);
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void eachRowIsOnTheDiskAsBeingSentBeforeItIs() {
        connector.then(() -> {
            assertThat(journal.entries.getLast()).isEqualTo(new JournalEntry.Sending(pullRequestId(1)));
            assertThat(journal.flushes).isEqualTo(1);
            return new RowOutcome.Applied(Map.of("Id", 1L));
        });

        assertThat(commit(new FailurePolicy.Stop()).applied()).isEqualTo(3);
        assertThat(journal.flushes).isEqualTo(3);
    }

    @Test
    void stopsAtTheFirstFailureAndSaysWhatWasNotSent() {
        connector.then(new RowOutcome.Applied(Map.of("Id", 1L))).then(new RowOutcome.Rejected(OFFLINE));

        CommitReport report = commit(new FailurePolicy.Stop());

        assertThat(report.text()).isEqualTo("1 row committed, 1 failed, 1 not sent.");
        assertThat(report.reason()).contains("PUT /pullrequests/2: no connection. Check the network.");
        assertThat(edits.rows()).extracting(PendingRow::id).containsExactly(pullRequestId(2), pullRequestId(3));
        assertThat(edits.row(pullRequestId(2)).flatMap(PendingRow::trouble)).isPresent();
        assertThat(edits.row(pullRequestId(3)).flatMap(PendingRow::trouble)).isEmpty();
        assertThat(edits.rows()).noneMatch(PendingRow::sending);
    }

    @Test
    void goesOnAfterAFailureWhenToldTo() {
        connector.then(new RowOutcome.Rejected(OFFLINE));

        CommitReport report = commit(new FailurePolicy.GoOn(FailurePolicy.MOST));

        assertThat(report.text()).isEqualTo("2 rows committed, 1 failed.");
        assertThat(edits.rows()).extracting(PendingRow::id).containsExactly(pullRequestId(1));
    }

    @Test
    void anUnknownOutcomeIsCountedAsSuch() {
        connector.then(new RowOutcome.Unknown(OFFLINE, ""));

        CommitReport report = commit(new FailurePolicy.Stop());

        assertThat(report.text()).isEqualTo("0 rows committed, 1 with unknown outcome, 2 not sent.");
        assertThat(report.reason()).get().asString().startsWith("Sent, but no answer came");
    }

    @Test
    void nothingIsSentWhileARowIsKnownToBeWrong() {
        RowId.Added row = edits.add(Map.of("Description", "no title"));

        CommitReport report = commit(new FailurePolicy.GoOn(FailurePolicy.MOST));

        assertThat(connector.sent).isEmpty();
        assertThat(report.reason()).contains("Title needs a value.");
        assertThat(edits.row(row).flatMap(PendingRow::trouble)).contains(new Trouble.Failed("Title needs a value."));
    }

    @Test
    void aCommitThatBreaksAsAWholeLeavesTheRowPendingWithTheReason() {
        connector.then(() -> {
            throw OFFLINE;
        });

        CommitReport report = commit(new FailurePolicy.Stop());

        assertThat(report.failed()).isEqualTo(1);
        assertThat(edits.row(pullRequestId(1))
                        .flatMap(PendingRow::trouble)
                        .orElseThrow()
                        .text())
                .contains("no connection");
    }

    @Test
    void aCommitThatIsBrokenOffBeforeTheRowWasSentLeavesItJustPending() {
        connector.then(() -> {
            throw new CancelledException(new Problem("PUT", "stopped on request.", ""), null);
        });

        CommitReport report = commit(new FailurePolicy.Stop());

        assertThat(report.untried()).isEqualTo(3);
        assertThat(edits.rows()).noneMatch(PendingRow::sending);
        assertThat(edits.rows()).allMatch(row -> row.trouble().isEmpty());
    }

    @Test
    void stoppingWaitsForTheRowThatIsBeingSentAndTheSecondTimeForNothing() {
        CommitJob job = job(new FailurePolicy.Stop());
        connector.then(() -> {
            job.stop();
            assertThat(connector.cancellation().isCancelled()).as("at first").isFalse();
            job.stop();
            assertThat(connector.cancellation().isCancelled()).as("then").isTrue();
            throw new CancelledException(new Problem("PUT", "stopped on request.", ""), null);
        });

        job.run(new NullProgressMonitor());

        assertThat(job.report().orElseThrow().untried()).isEqualTo(3);
    }

    @Test
    void cancellingLetsTheRowThatIsBeingSentComeToItsEnd() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        connector.then(() -> {
            monitor.setCanceled(true);
            return new RowOutcome.Applied(Map.of("Id", 1L));
        });
        CommitJob job = job(new FailurePolicy.Stop());

        job.run(monitor);

        assertThat(job.report().map(CommitReport::text)).contains("1 row committed, 2 not sent.");
        assertThat(edits.rows()).hasSize(2).noneMatch(PendingRow::sending);
    }

    @Test
    void aJobEndsWellWhateverHappened() throws InterruptedException {
        connector.then(new RowOutcome.Rejected(OFFLINE));
        CommitJob job = job(new FailurePolicy.Stop());

        job.schedule();
        job.join();

        assertThat(job.getResult().isOK()).isTrue();
        assertThat(job.getName()).isEqualTo("Committing 3 changes");
    }

    private CommitJob job(FailurePolicy policy) {
        return new CommitJob(edits.changes(), connector, policy, CommitQuestions.NOBODY, ExchangeListener.NONE);
    }

    private CommitReport commit(FailurePolicy policy) {
        CommitJob job = job(policy);
        assertThat(job.report()).isEqualTo(Optional.empty());
        job.run(new NullProgressMonitor());
        return job.report().orElseThrow();
    }
}
