package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.workbench.core.edit.EditFixture.BRANCHES;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.branch;
import static org.bitquarry.workbench.core.edit.EditFixture.fresh;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.Verb;
import org.junit.jupiter.api.Test;

class StagedEditsTest {
    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);

    @Test
    void aChangedCellBecomesAnUpdateOfThatColumnOnly() {
        assertThat(edits.set(pullRequest(1), "Title", "Better")).isEmpty();

        assertThat(edits.changes())
                .extracting(StagedChange::change)
                .containsExactly(new RowChange.Update(
                        edits.table(), Map.of("Id", 1L), Map.of("Title", "Title 1"), Map.of("Title", "Better")));
    }

    @Test
    void typingTheOldValueAgainLeavesNothingPending() {
        edits.set(pullRequest(1), "Title", "Better");
        edits.set(pullRequest(1), "Title", "Title 1");

        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void nullAndTheEmptyTextAreDifferentValues() {
        edits.set(pullRequest(1), "Description", "");
        assertThat(edits.rows().getFirst().edit().values()).containsEntry("Description", "");

        edits.set(pullRequest(1), "Description", null);
        assertThat(edits.isEmpty()).describedAs("NULL is what was read").isTrue();
    }

    @Test
    void aColumnThatTheServerComputesRefusesWithItsReason() {
        assertThat(edits.set(pullRequest(1), "UpdatedOn", EditFixture.UPDATED))
                .contains("UpdatedOn is read-only: computed by the server.");
        assertThat(edits.readOnlyReason(pullRequest(1), "State")).contains("use MergePullRequest");
        assertThat(edits.readOnlyReason(pullRequest(1), "Title")).isEmpty();
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void aColumnOfTheQueryAloneRefusesWithItsReason() {
        assertThat(edits.readOnlyReason(pullRequest(1), "Expr$0")).contains("computed by the query");
    }

    @Test
    void aRowThatIsClosedToChangesRefusesWithItsReason() {
        SourceRow merged = pullRequest(2, "MERGED");

        assertThat(edits.readOnlyReason(merged, "Title")).contains("closed pull requests are immutable");
        assertThat(edits.readOnlyReason(merged, "UpdatedOn")).contains("computed by the server");
        assertThat(edits.toggleDelete(merged)).contains("Closed pull requests are immutable.");
    }

    @Test
    void aReadOnlyDatasourceRefusesEverything() {
        StagedEdits locked = EditFixture.readOnlyEdits(PULL_REQUESTS);

        assertThat(locked.readOnlyReason(pullRequest(1), "Title")).contains("the datasource is read-only");
        assertThat(locked.whyNoInsert()).contains("the datasource is read-only");
        assertThat(locked.whyNoDelete(pullRequest(1))).contains("the datasource is read-only");
        assertThatThrownBy(() -> locked.add(Map.of())).hasMessageContaining("read-only");
    }

    @Test
    void aCredentialThatLacksAScopeIsToldWhichOne() {
        StagedEdits narrow = EditFixture.edits(PULL_REQUESTS, lacking("pullrequest:write"));

        assertThat(narrow.readOnlyReason(pullRequest(1), "Title")).contains("needs scope pullrequest:write");
        assertThat(narrow.set(pullRequest(1), "Title", "a"))
                .contains("Title is read-only: needs scope pullrequest:write.");
        assertThat(narrow.readOnlyReason(pullRequest(1), "UpdatedOn"))
                .describedAs("no scope would help")
                .contains("computed by the server");
        assertThat(narrow.whyNoInsert()).contains("needs scope pullrequest:write");
        assertThat(narrow.toggleDelete(pullRequest(1))).contains("Needs scope pullrequest:write.");
        assertThatThrownBy(() -> narrow.add(Map.of())).hasMessage("needs scope pullrequest:write");
        assertThat(narrow.isEmpty()).isTrue();
    }

    @Test
    void scopesThatAFreshTokenBroughtOpenTheCells() {
        AtomicReference<List<String>> missing = new AtomicReference<>(List.of("a", "b"));
        StagedEdits edited = EditFixture.edits(PULL_REQUESTS, (datasource, table, verb) -> missing.get());
        assertThat(edited.readOnlyReason(pullRequest(1), "Title")).contains("needs scopes a, b");

        missing.set(List.of());

        assertThat(edited.set(pullRequest(1), "Title", "a")).isEmpty();
    }

    @Test
    void onlyTheVerbThatLacksItsScopeIsRefused() {
        StagedEdits undeletable = EditFixture.edits(
                PULL_REQUESTS,
                (datasource, table, verb) -> verb == Verb.DELETE && datasource.equals("demo") && table == PULL_REQUESTS
                        ? List.of("repository:delete")
                        : List.of());

        assertThat(undeletable.whyNoDelete(pullRequest(1))).contains("needs scope repository:delete");
        assertThat(undeletable.whyNoInsert()).isEmpty();
        assertThat(undeletable.readOnlyReason(pullRequest(1), "Title")).isEmpty();
    }

    private static Permissions lacking(String scope) {
        return (datasource, table, verb) -> List.of(scope);
    }

    @Test
    void aTableWithoutUpdateNamesWhatDoesItInstead() {
        StagedEdits branches = EditFixture.edits(BRANCHES);

        assertThat(branches.readOnlyReason(branch("main"), "TargetHash"))
                .contains("rows of Branches can't be changed: make a new branch and delete this one");
        assertThat(branches.readOnlyReason(fresh(branches.add(Map.of())), "TargetHash"))
                .describedAs("a new row can be filled in")
                .isEmpty();
    }

    @Test
    void valuesAreCheckedBeforeTheyAreTaken() {
        assertThat(edits.set(pullRequest(1), "Title", "A title of far more than twenty"))
                .contains("Title holds at most 20 characters; this is 31 long.");
        assertThat(edits.set(pullRequest(1), "Title", null)).contains("Title can't be NULL.");
        assertThat(edits.set(pullRequest(1), "Strategy", "octopus"))
                .contains("Strategy is one of merge_commit, squash.");
        assertThat(edits.set(pullRequest(1), "Draft", "yes")).contains("Draft is of type BOOLEAN.");
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void aLengthCountsCharactersAsPeopleSeeThem() {
        assertThat(edits.set(pullRequest(1), "Title", "🚀".repeat(20))).isEmpty();
    }

    @Test
    void aNewRowIsInsertedWithWhatWasGiven() {
        RowId.Added row = edits.add(Map.of("Title", "New", "UpdatedOn", EditFixture.UPDATED));
        edits.set(fresh(row), "Draft", true);

        assertThat(edits.added()).containsExactly(row);
        assertThat(edits.changes())
                .extracting(StagedChange::change)
                .containsExactly(new RowChange.Insert(edits.table(), Map.of("Title", "New", "Draft", true)));
    }

    @Test
    void aNewRowWithoutItsRequiredValueHasAProblem() {
        RowId.Added row = edits.add(Map.of("Title", " "));
        assertThat(edits.problem(row)).contains("Title needs a value.");

        edits.set(fresh(row), "Title", "New");
        assertThat(edits.problem(row)).isEmpty();
    }

    @Test
    void aCopyLeavesOutTheKeyAndWhatTheServerComputes() {
        edits.set(pullRequest(1), "Title", "Edited");

        RowId.Added copy = edits.duplicate(pullRequest(1));

        assertThat(edits.row(copy).orElseThrow().edit().values())
                .isEqualTo(Map.of("Title", "Edited", "Strategy", "squash", "Draft", false));
    }

    @Test
    void takingTheDeletionMarkAwayBringsTheTypedValueBack() {
        edits.set(pullRequest(1), "Title", "Better");
        edits.toggleDelete(pullRequest(1));
        assertThat(edits.changes().getFirst().change()).isInstanceOf(RowChange.Delete.class);
        assertThat(edits.readOnlyReason(pullRequest(1), "Title")).contains("the row is marked as deleted");

        edits.toggleDelete(pullRequest(1));

        assertThat(edits.row(pullRequestId(1)).orElseThrow().edit().changes("Title"))
                .isTrue();
    }

    @Test
    void aDeletionMarkTakenAwayFromAnUntouchedRowLeavesNothing() {
        edits.toggleDelete(pullRequest(1));
        edits.toggleDelete(pullRequest(1));

        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void deletingANewRowDropsIt() {
        RowId.Added row = edits.add(Map.of("Title", "New"));
        edits.toggleDelete(fresh(row));

        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void revertsACellARowOrAll() {
        edits.set(pullRequest(1), "Title", "a");
        edits.set(pullRequest(1), "Draft", true);
        edits.set(pullRequest(2), "Title", "b");
        edits.add(Map.of("Title", "c"));

        edits.revert(pullRequestId(1), "Title");
        assertThat(edits.row(pullRequestId(1)).orElseThrow().edit().values()).containsOnlyKeys("Draft");

        edits.revert(pullRequestId(1));
        assertThat(edits.row(pullRequestId(1))).isEmpty();

        edits.revertAll();
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void undoAndRedoWalkThroughTheSteps() {
        edits.set(pullRequest(1), "Title", "a");
        edits.set(pullRequest(1), "Title", "b");
        edits.add(Map.of("Title", "c"));

        edits.undo();
        assertThat(edits.added()).isEmpty();
        edits.undo();
        assertThat(edits.rows().getFirst().edit().values()).containsEntry("Title", "a");
        edits.redo();
        assertThat(edits.rows().getFirst().edit().values()).containsEntry("Title", "b");
        assertThat(edits.redone().isPresent()).isTrue();

        edits.set(pullRequest(1), "Title", "d");
        assertThat(edits.redone().isPresent())
                .describedAs("a new step ends the way forward")
                .isFalse();
    }

    @Test
    void undoOfARevertBringsTheEditBack() {
        edits.set(pullRequest(1), "Title", "a");
        edits.revertAll();
        edits.undo();

        assertThat(edits.rows().getFirst().edit().values()).containsEntry("Title", "a");
    }

    @Test
    void listenersHearEachChangeAndNothingWhenNothingChanged() {
        AtomicInteger heard = new AtomicInteger();
        EditListener listener = heard::incrementAndGet;
        edits.addListener(listener);

        edits.set(pullRequest(1), "Title", "a");
        edits.set(pullRequest(1), "Title", "a");
        edits.set(pullRequest(1), "UpdatedOn", null);
        assertThat(heard).hasValue(1);

        edits.removeListener(listener);
        edits.revertAll();
        assertThat(heard).hasValue(1);
    }

    @Test
    void everyChangeIsJournalledBeforeAnybodyHearsOfIt() {
        EditFixture.RecordingJournal journal = new EditFixture.RecordingJournal();
        StagedEdits journalled = EditFixture.edits(PULL_REQUESTS, journal);
        journalled.addListener(() -> assertThat(journal.entries).isNotEmpty());

        journalled.set(pullRequest(1), "Title", "a");
        RowEdit edit = journalled.rows().getFirst().edit();
        journalled.undo();

        assertThat(journal.entries)
                .isEqualTo(List.of(
                        new JournalEntry.Pending(pullRequestId(1), edit), new JournalEntry.Closed(pullRequestId(1))));
    }
}
