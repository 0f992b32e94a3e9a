package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagedEditsCommitTest {
    private static final RowId ROW = pullRequestId(1);
    private static final UnreachableException OFFLINE =
            new UnreachableException(new Problem("PUT /pullrequests/1", "no connection.", "Check the network."), null);

    private final EditFixture.RecordingJournal journal = new EditFixture.RecordingJournal();
    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS, journal);
    private final List<String> known = new ArrayList<>();

    @BeforeEach
    void aPendingTitle() {
        edits.set(pullRequest(1), "Title", "Mine");
        edits.addListener(new EditListener() {
            @Override
            public void editsChanged() {
                // Only the source's rows are looked at.
            }

            @Override
            public void rowKnown(RowId row, RowEdit.Kind done, Map<String, @Nullable Object> values) {
                known.add(done + " " + values.get("Title"));
            }
        });
    }

    @Test
    void aRowThatIsBeingSentCanNotBeEdited() {
        edits.sending(ROW);

        assertThat(edits.row(ROW)).map(PendingRow::sending).contains(true);
        assertThat(edits.set(pullRequest(1), "Title", "Other"))
                .contains("Title is read-only: the row is being committed.");
        edits.revert(ROW);
        edits.revertAll();
        edits.undo();
        assertThat(edits.row(ROW).orElseThrow().edit().values()).containsEntry("Title", "Mine");
        assertThat(edits.undone().isPresent()).isFalse();
    }

    @Test
    void theJournalIsOnTheDiskBeforeARowIsSent() {
        edits.sending(ROW);

        assertThat(journal.entries.getLast()).isEqualTo(new JournalEntry.Sending(ROW));
        assertThat(journal.flushes).isEqualTo(1);
    }

    @Test
    void anAppliedRowIsPendingNoMoreAndShowsTheServersAnswer() {
        edits.sending(ROW);
        edits.settled(ROW, new RowOutcome.Applied(Map.of("Id", 1L, "Title", "Mine, trimmed")));

        assertThat(edits.isEmpty()).isTrue();
        assertThat(known).containsExactly("CHANGED Mine, trimmed");
        assertThat(journal.entries.getLast()).isEqualTo(new JournalEntry.Closed(ROW));
        assertThat(edits.undone().isPresent())
                .describedAs("undo stops at the commit")
                .isFalse();
    }

    @Test
    void whatACommitLeftIsTakenBackStepByStepAsBefore() {
        edits.set(pullRequest(2), "Title", "Second");
        edits.set(pullRequest(1), "Title", "Mine, too");
        edits.sending(ROW);
        edits.settled(ROW, new RowOutcome.Applied(Map.of("Id", 1L, "Title", "Mine, too")));

        edits.undo();
        assertThat(edits.isEmpty()).isTrue();
        assertThat(edits.undone()).describedAs("what is committed stays").isEmpty();

        edits.redo();
        assertThat(edits.rows()).extracting(PendingRow::id).containsExactly(pullRequestId(2));
        assertThat(edits.redone()).isEmpty();
    }

    @Test
    void aRejectedRowStaysPendingWithItsReasonUntilItIsEdited() {
        edits.sending(ROW);
        edits.settled(ROW, new RowOutcome.Rejected(OFFLINE));

        PendingRow row = edits.row(ROW).orElseThrow();
        assertThat(row.sending()).isFalse();
        assertThat(row.trouble())
                .contains(new Trouble.Failed("PUT /pullrequests/1: no connection. Check the network."));
        assertThat(edits.changes()).describedAs("the next commit tries again").hasSize(1);

        edits.set(pullRequest(1), "Title", "Other");
        assertThat(edits.row(ROW).flatMap(PendingRow::trouble)).isEmpty();
    }

    @Test
    void anUnknownOutcomeIsSaidAsSuchAndNotSentAgainUnasked() {
        edits.sending(ROW);
        edits.settled(ROW, new RowOutcome.Unknown(OFFLINE, "The row could not be looked up."));

        assertThat(edits.row(ROW).flatMap(PendingRow::trouble).orElseThrow().text())
                .startsWith("Sent, but no answer came, so it may or may not have happened.")
                .endsWith("The row could not be looked up.");
        assertThat(edits.changes()).isEmpty();

        edits.sendAgain(ROW);
        assertThat(edits.changes()).hasSize(1);
    }

    @Test
    void aConflictKeptAsMineStartsFromTheirRow() {
        edits.settled(ROW, new RowOutcome.Conflict(Map.of("Id", 1L, "Title", "Theirs")));
        assertThat(edits.row(ROW).flatMap(PendingRow::trouble).orElseThrow().text())
                .contains("Someone else changed the row");

        edits.keepMine(ROW);

        assertThat(edits.changes().getFirst().change())
                .isEqualTo(new RowChange.Update(
                        edits.table(), Map.of("Id", 1L), Map.of("Title", "Theirs"), Map.of("Title", "Mine")));
        assertThat(edits.row(ROW).flatMap(PendingRow::trouble)).isEmpty();
        assertThat(known).containsExactly("CHANGED Theirs");
    }

    @Test
    void aConflictGivenUpShowsTheirRow() {
        edits.settled(ROW, new RowOutcome.Conflict(Map.of("Id", 1L, "Title", "Theirs")));

        edits.takeTheirs(ROW);

        assertThat(edits.isEmpty()).isTrue();
        assertThat(known).containsExactly("CHANGED Theirs");
    }

    @Test
    void aRowThatSomeoneElseDeletedCanOnlyBeGivenUp() {
        edits.settled(ROW, new RowOutcome.Conflict(Map.of()));
        assertThat(edits.row(ROW).flatMap(PendingRow::trouble).orElseThrow().text())
                .contains("deleted by someone else");

        edits.keepMine(ROW);
        assertThat(edits.isEmpty()).isFalse();

        edits.takeTheirs(ROW);
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void aJournalBringsTheEditsBack() {
        edits.add(Map.of("Title", "New"));
        edits.toggleDelete(pullRequest(2));
        edits.refuse(ROW, "no connection");

        StagedEdits reopened = EditFixture.edits(PULL_REQUESTS);
        reopened.restore(journal.entries);

        assertThat(reopened.rows()).isEqualTo(edits.rows());
        assertThat(reopened.row(ROW).flatMap(PendingRow::trouble)).contains(new Trouble.Failed("no connection"));
        assertThat(reopened.add(Map.of())).describedAs("a serial that is free").isEqualTo(new RowId.Added(2));
        assertThat(reopened.undone().isPresent()).isTrue();
    }

    @Test
    void aRowThatWasBeingSentWhenTheJournalBrokeOffHasAnUnknownOutcome() {
        edits.sending(ROW);

        StagedEdits reopened = EditFixture.edits(PULL_REQUESTS);
        reopened.restore(journal.entries);

        PendingRow row = reopened.row(ROW).orElseThrow();
        assertThat(row.sending()).isFalse();
        assertThat(row.trouble()).get().isInstanceOf(Trouble.Unknown.class);
        assertThat(reopened.changes()).isEmpty();
    }

    @Test
    void aRowThatWasNotSentAfterAllIsJustPending() {
        edits.sending(ROW);
        edits.notSent(ROW);

        assertThat(edits.row(ROW)).map(PendingRow::sending).contains(false);
        assertThat(edits.row(ROW).flatMap(PendingRow::trouble)).isEqualTo(Optional.empty());
    }
}
