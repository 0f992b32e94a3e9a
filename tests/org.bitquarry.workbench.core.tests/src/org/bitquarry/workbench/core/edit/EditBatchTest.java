package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.fresh;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Several changes are one act of the person: done together, refused one by one, taken back together. */
class EditBatchTest {
    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);

    private void paste(List<Optional<String>> refusals) {
        edits.together("paste", batch -> {
            refusals.add(batch.set(pullRequest(1), "Title", "one"));
            refusals.add(batch.set(pullRequest(2, "MERGED"), "Title", "two"));
            refusals.add(batch.set(pullRequest(3), "Title", "three"));
            batch.called("paste of 2 cells");
        });
    }

    @Test
    void whatIsRefusedDoesNotHinderTheOthersAndOneUndoTakesAllBack() {
        List<Optional<String>> refusals = new ArrayList<>();
        paste(refusals);

        assertThat(refusals)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("Title is read-only: closed pull requests are immutable."),
                        Optional.empty());
        assertThat(edits.rows()).extracting(PendingRow::id).containsExactly(pullRequestId(1), pullRequestId(3));
        assertThat(edits.undone()).contains("paste of 2 cells");
        edits.undo();
        assertThat(edits.isEmpty()).isTrue();
        assertThat(edits.redone()).contains("paste of 2 cells");
        edits.redo();
        assertThat(edits.rows()).hasSize(2);
    }

    @Test
    void listenersHearOfABatchOnce() {
        AtomicInteger heard = new AtomicInteger();
        edits.addListener(heard::incrementAndGet);

        paste(new ArrayList<>());

        assertThat(heard).hasValue(1);
    }

    @Test
    void aBatchThatChangesNothingIsNoStep() {
        edits.together("paste", batch -> batch.set(pullRequest(1), "Title", "Title 1"));

        assertThat(edits.undone()).isEmpty();
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void everyActHasItsWords() {
        edits.set(pullRequest(1), "Title", "a");
        assertThat(edits.undone()).contains("change of Title");
        edits.set(pullRequest(1), "Description", "x");
        edits.set(pullRequest(1), "Description", null);
        assertThat(edits.undone()).contains("NULL in Description");
        edits.add(Map.of());
        assertThat(edits.undone()).contains("new row");
        edits.toggleDelete(pullRequest(3));
        assertThat(edits.undone()).contains("deletion of a row");
        edits.revert(pullRequestId(3));
        assertThat(edits.undone()).contains("revert of a row");
    }

    @Test
    void aRowsValuesAndLaterRowsOfABatchSeeWhatCameBefore() {
        edits.together("two rows", batch -> {
            RowId.Added row = batch.add(Map.of("Title", "new"));
            batch.set(fresh(row), "Draft", true);
            batch.duplicate(fresh(row));
        });

        assertThat(edits.rows())
                .extracting(row -> row.edit().values())
                .containsExactly(Map.of("Title", "new", "Draft", true), Map.of("Title", "new", "Draft", true));
    }

    @Test
    void theDefaultOfANewRowIsToSayNothingOfTheColumn() {
        RowId.Added row = edits.add(Map.of("Title", "new", "Draft", true));

        edits.together("default", batch -> {
            assertThat(batch.unset(fresh(row), "Draft")).isEmpty();
            assertThat(batch.unset(pullRequest(1), "Draft"))
                    .contains("The source puts its defaults into new rows only: Draft has none here.");
        });

        assertThat(edits.row(row).orElseThrow().edit().values()).isEqualTo(Map.of("Title", "new"));
    }

    @Test
    void aFailureIsForgottenWhereValuesChange() {
        edits.set(pullRequest(1), "Title", "a");
        edits.refuse(pullRequestId(1), "no");
        edits.together("paste", batch -> batch.set(pullRequest(1), "Title", "b"));

        assertThat(edits.row(pullRequestId(1)).orElseThrow().trouble()).isEmpty();
    }

    @Test
    void manyRowsAreOneStep() {
        edits.together("paste", batch -> LongStream.rangeClosed(1, 5_000)
                .forEach(id -> batch.set(pullRequest(id), "Title", "same")));
        assertThat(edits.rows()).hasSize(5_000);

        edits.undo();
        assertThat(edits.isEmpty()).isTrue();
    }
}
