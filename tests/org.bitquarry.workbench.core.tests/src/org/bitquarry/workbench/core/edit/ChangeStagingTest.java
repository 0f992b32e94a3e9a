package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.WEB;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.Test;

/** Changes of a statement become pending edits like those of a person. */
class ChangeStagingTest {
    private static final TableRef TABLE = new TableRef(WEB, PULL_REQUESTS);

    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);

    private static RowChange update(long id, String title) {
        return new RowChange.Update(TABLE, Map.of("Id", id), Map.of("Title", "Title " + id), Map.of("Title", title));
    }

    @Test
    void aStatementIsOneStepOfTheHistory() {
        Staging staged = edits.stage(
                "statement",
                List.of(
                        update(1, "a"),
                        update(2, "b"),
                        new RowChange.Insert(TABLE, Map.of("Title", "new")),
                        new RowChange.Delete(TABLE, Map.of("Id", 3L), Map.of())));

        assertThat(staged.refused()).isEmpty();
        assertThat(staged.rows()).hasSize(4);
        assertThat(edits.changes()).extracting(StagedChange::change).contains(update(1, "a"), update(2, "b"));
        edits.undo();
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void itGoesOverWhatAPersonTyped() {
        edits.set(pullRequest(1), "Description", "typed");

        edits.stage("statement", List.of(update(1, "a")));

        assertThat(edits.row(pullRequestId(1)).orElseThrow().edit().values())
                .isEqualTo(Map.of("Description", "typed", "Title", "a"));
    }

    @Test
    void whatWouldChangeNothingIsNotPending() {
        Staging staged = edits.stage("statement", List.of(update(1, "Title 1")));

        assertThat(staged.rows()).isEmpty();
        assertThat(staged.refused()).isEmpty();
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeEditedIsRefusedWithItsReasonAndTheRestIsStaged() {
        Staging staged = edits.stage(
                "statement",
                List.of(
                        new RowChange.Update(
                                TABLE, Map.of("Id", 9L), Map.of("Title", "x", "State", "MERGED"), Map.of("Title", "y")),
                        update(1, "a")));

        assertThat(staged.rows()).containsExactly(pullRequestId(1));
        assertThat(staged.refused())
                .containsExactly(
                        "Id 9 of web.PullRequests can't be staged: Title: closed pull requests are immutable.");
    }

    @Test
    void aRowThatIsMarkedAsDeletedIsNotChangedInSilence() {
        edits.toggleDelete(pullRequest(1));

        assertThat(edits.stage("statement", List.of(update(1, "a"))).refused())
                .singleElement()
                .asString()
                .contains("deleted");
    }

    @Test
    void aReadOnlyDatasourceStagesNothing() {
        StagedEdits readOnly = EditFixture.readOnlyEdits(PULL_REQUESTS);

        assertThat(readOnly.stage("statement", List.of(update(1, "a"))).refused())
                .singleElement()
                .asString()
                .contains("read-only");
    }
}
