package org.bitquarry.workbench.core.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.workbench.core.edit.EditFixture;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.ScriptedConnector;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who decides whether a commit goes on, and when it rests. */
class CommitPolicyTest {
    private static final RowOutcome REFUSED = new RowOutcome.Rejected(
            new PermissionDeniedException(new Problem("PUT", "forbidden.", "Ask an admin."), List.of("write")));

    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);
    private final ScriptedConnector connector = new ScriptedConnector();
    private final Answers answers = new Answers();

    @BeforeEach
    void fourPendingTitles() {
        for (int id = 1; id <= 4; id++) {
            edits.set(pullRequest(id), "Title", "t" + id);
        }
    }

    private CommitJob job(FailurePolicy policy, CommitQuestions questions) {
        return new CommitJob(edits.changes(), connector, policy, questions, ExchangeListener.NONE);
    }

    private String commit(FailurePolicy policy) {
        CommitJob job = job(policy, answers);
        job.run(new NullProgressMonitor());
        return job.report().orElseThrow().text();
    }

    @Test
    void askingGoesOnAsLongAsThePersonSaysSo() {
        connector.then(REFUSED).then(REFUSED);
        answers.goOn(true).goOn(false);

        assertThat(commit(new FailurePolicy.Ask())).isEqualTo("0 rows committed, 2 failed, 2 not sent.");
        assertThat(answers.asked)
                .containsExactly("PUT: forbidden. Ask an admin. 3 left", "PUT: forbidden. Ask an admin. 2 left");
        assertThat(connector.sent).hasSize(2);
    }

    @Test
    void nobodyIsAskedAboutTheLastRow() {
        RowOutcome done = new RowOutcome.Applied(Map.of());
        connector.then(done).then(done).then(done).then(REFUSED);

        assertThat(commit(new FailurePolicy.Ask())).isEqualTo("3 rows committed, 1 failed.");
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void goesOnUpToSoManyRefusedRows() {
        connector.then(REFUSED).then(new RowOutcome.Applied(Map.of())).then(REFUSED);

        assertThat(commit(new FailurePolicy.GoOn(2))).isEqualTo("1 row committed, 2 failed, 1 not sent.");
        assertThatThrownBy(() -> new FailurePolicy.GoOn(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPausedCommitSendsNothingUntilItIsResumed() throws InterruptedException {
        CommitJob job = job(new FailurePolicy.Stop(), answers);
        CountDownLatch rests = new CountDownLatch(1);
        connector.then(() -> {
            job.pause();
            return new RowOutcome.Applied(Map.of());
        });
        job.progress().onChange(() -> {
            if (job.progress().phase() == CommitProgress.Phase.PAUSED
                    && job.progress().done() == 1) {
                rests.countDown();
            }
        });

        job.schedule();
        rests.await();
        assertThat(job.report()).isEmpty();
        assertThat(connector.sent).hasSize(1);

        job.resume();
        job.join();
        assertThat(job.report().orElseThrow().text()).isEqualTo("4 rows committed.");
        assertThat(job.progress().phase()).isEqualTo(CommitProgress.Phase.ENDED);
    }

    @Test
    void stoppingEndsAPauseBeforeTheNextWrite() throws InterruptedException {
        CommitJob job = job(new FailurePolicy.Stop(), answers);
        CountDownLatch rests = new CountDownLatch(1);
        job.progress().onChange(() -> {
            if (job.progress().phase() == CommitProgress.Phase.PAUSED) {
                rests.countDown();
            }
        });
        job.pause();
        job.schedule();
        rests.await();

        job.stop();
        job.join();

        assertThat(connector.sent).isEmpty();
        assertThat(edits.rows()).hasSize(4).noneMatch(PendingRow::sending);
    }

    @Test
    void stoppingTakesAQuestionBack() throws InterruptedException {
        connector.then(REFUSED);
        CountDownLatch asked = new CountDownLatch(1);
        CommitJob job = job(new FailurePolicy.Ask(), new CommitQuestions() {
            @Override
            public boolean goesOn(StagedChange refused, Trouble why, int left, CancellationToken stopped) {
                CountDownLatch back = new CountDownLatch(1);
                try (CancellationToken.Registration registration = stopped.onCancel(back::countDown)) {
                    asked.countDown();
                    back.await();
                } catch (InterruptedException interrupted) {
                    throw new AssertionError(interrupted);
                }
                return false;
            }

            @Override
            public ConflictAnswer settle(StagedChange change, Trouble.Conflict conflict, CancellationToken stopped) {
                throw new AssertionError("nothing is in conflict");
            }
        });

        job.schedule();
        asked.await();
        assertThat(job.progress().phase()).isEqualTo(CommitProgress.Phase.ASKING);
        job.stop();
        job.join();

        assertThat(job.report().orElseThrow().text()).isEqualTo("0 rows committed, 1 failed, 3 not sent.");
    }

    @Test
    void eachRowTellsHowFarItCame() {
        connector.then(new RowOutcome.Applied(Map.of())).then(REFUSED);
        CommitJob job = job(new FailurePolicy.Stop(), answers);

        job.run(new NullProgressMonitor());

        assertThat(job.progress().steps())
                .extracting(CommitStep::status)
                .containsExactly(
                        CommitStep.Status.APPLIED,
                        CommitStep.Status.REFUSED,
                        CommitStep.Status.NOT_SENT,
                        CommitStep.Status.NOT_SENT);
        assertThat(job.progress().steps().get(1).reason()).contains("PUT: forbidden. Ask an admin.");
        assertThat(edits.row(pullRequestId(2)).flatMap(PendingRow::trouble)).isPresent();
    }
}
