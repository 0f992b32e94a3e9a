package org.bitquarry.workbench.core.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.BRANCHES;
import static org.bitquarry.workbench.core.edit.EditFixture.COMMENTS;
import static org.bitquarry.workbench.core.edit.EditFixture.HOOKS;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.WEB;

import java.util.Map;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.Test;

class CompensationTest {
    private static final TableRef PULLS = new TableRef(WEB, PULL_REQUESTS);
    private static final TableRef OF_BRANCHES = new TableRef(WEB, BRANCHES);
    private static final TableRef OF_COMMENTS = new TableRef(WEB, COMMENTS);
    private static final TableRef OF_HOOKS = new TableRef(WEB, HOOKS);

    @Test
    void anUpdateGoesBackToWhatWasReadAndConflictsWithWhatCameLater() {
        RowChange.Update sent =
                new RowChange.Update(PULLS, Map.of("Id", 7L), Map.of("Title", "Old"), Map.of("Title", "New"));

        UndoStep step = Compensation.of(
                sent, Map.of("Title", "Old", "Draft", false), Map.of("Id", 7L, "Title", "New!", "Draft", true));

        assertThat(step)
                .isEqualTo(new UndoStep.Possible(
                        sent,
                        new RowChange.Update(PULLS, Map.of("Id", 7L), Map.of("Title", "New!"), Map.of("Title", "Old")),
                        ""));
    }

    @Test
    void whatNobodyReadBeforeCannotBeRestored() {
        RowChange.Update sent = new RowChange.Update(PULLS, Map.of("Id", 7L), Map.of(), Map.of("Title", "New"));

        assertThat(Compensation.needed(sent)).containsExactly("Title");
        assertThat(Compensation.of(sent, Map.of(), Map.of()))
                .isEqualTo(new UndoStep.Impossible(sent, "what Title held before could not be read"));
    }

    @Test
    void aDeletedBranchIsMadeAnewAtItsCommit() {
        RowChange.Delete sent = new RowChange.Delete(OF_BRANCHES, Map.of("Name", "f/1"), Map.of());

        assertThat(Compensation.needed(sent)).containsExactly("Name", "TargetHash");
        assertThat(Compensation.of(sent, Map.of("TargetHash", "abc"), Map.of()))
                .isEqualTo(new UndoStep.Possible(
                        sent, new RowChange.Insert(OF_BRANCHES, Map.of("Name", "f/1", "TargetHash", "abc")), ""));
        assertThat(Compensation.of(sent, Map.of(), Map.of()))
                .isEqualTo(new UndoStep.Impossible(sent, "what TargetHash held could not be read"));
    }

    @Test
    void aRowThatWasMadeIsDeletedByTheKeyThatTheSourceGaveIt() {
        RowChange.Insert sent = new RowChange.Insert(OF_COMMENTS, Map.of("PullRequestId", 3L, "Text", "hi"));

        assertThat(Compensation.of(sent, Map.of(), Map.of("Id", 9L, "Text", "hi")))
                .isEqualTo(new UndoStep.Possible(
                        sent,
                        new RowChange.Delete(OF_COMMENTS, Map.of("PullRequestId", 3L, "Id", 9L), Map.of("Text", "hi")),
                        ""));
        assertThat(Compensation.of(sent, Map.of(), Map.of()))
                .isEqualTo(new UndoStep.Impossible(sent, "the source didn't say which row it made"));
    }

    @Test
    void aRowThatComesBackUnderAnotherKeySaysSo() {
        RowChange.Delete sent = new RowChange.Delete(PULLS, Map.of("Id", 7L), Map.of());

        assertThat(Compensation.of(sent, Map.of("Title", "T", "State", "OPEN"), Map.of()))
                .isEqualTo(new UndoStep.Possible(
                        sent, new RowChange.Insert(PULLS, Map.of("Title", "T")), "it gets another Id"));
    }

    @Test
    void whatUndoWillDoIsSaidBeforeAndIsWhatItDoesThen() {
        RowChange.Delete branch = new RowChange.Delete(OF_BRANCHES, Map.of("Name", "f/1"), Map.of());
        RowChange.Delete pull = new RowChange.Delete(PULLS, Map.of("Id", 7L), Map.of());
        RowChange.Update title =
                new RowChange.Update(PULLS, Map.of("Id", 7L), Map.of("Title", "Old"), Map.of("Title", "New"));
        RowChange.Insert comment = new RowChange.Insert(OF_COMMENTS, Map.of("PullRequestId", 3L, "Text", "hi"));

        assertThat(UndoForecast.of(branch).text())
                .isEqualTo("can be undone: Undo commit makes the row anew with its Name, TargetHash");
        assertThat(UndoForecast.of(pull).text()).endsWith("; it gets another Id");
        assertThat(UndoForecast.of(title).text())
                .isEqualTo("can be undone: Undo commit puts back what was read of Title");
        assertThat(UndoForecast.of(comment).text()).isEqualTo("can be undone: Undo commit deletes the new row");
    }

    @Test
    void whatUndoWillNotDoIsSaidBeforeInTheSameWords() {
        RowChange.Update secret =
                new RowChange.Update(OF_HOOKS, Map.of("Uuid", "{1}"), Map.of(), Map.of("Secret", "new"));

        UndoStep after = Compensation.of(secret, Map.of(), Map.of());

        assertThat(after).isInstanceOfSatisfying(UndoStep.Impossible.class, step -> assertThat(
                        UndoForecast.of(secret).reason())
                .contains(step.reason()));
        assertThat(UndoForecast.of(secret).isPossible()).isFalse();
    }
}
