package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingChangesTest {
    private static final EditTarget TARGET = new EditTarget("demo", "web", "PullRequests");
    private static final TableRef TABLE = new TableRef(EditFixture.WEB, PULL_REQUESTS);

    @TempDir
    private Path folder;

    @Test
    void everybodyWhoShowsATableSharesItsEdits() {
        try (PendingChanges pending = new PendingChanges(new ChangeJournal(folder))) {
            StagedEdits first = pending.open(TARGET, TABLE, false);
            first.set(pullRequest(1), "Title", "a");

            assertThat(pending.open(TARGET, TABLE, false)).isSameAs(first);
            assertThat(pending.known(TARGET)).contains(first);
            assertThat(pending.pending()).containsExactly(first);
            assertThat(pending.rows()).isEqualTo(1);
        }
    }

    @Test
    void aDatasourceThatBecameReadOnlyKeepsTheEditsButTakesNoMore() {
        try (PendingChanges pending = new PendingChanges(new ChangeJournal(folder))) {
            pending.open(TARGET, TABLE, false).set(pullRequest(1), "Title", "a");

            StagedEdits locked = pending.open(TARGET, TABLE, true);

            assertThat(locked.rows()).hasSize(1);
            assertThat(locked.set(pullRequest(2), "Title", "b")).isPresent();
            assertThat(pending.rows()).isEqualTo(1);
        }
    }

    @Test
    void editsOfAnEarlierSessionWaitUntilTheirTableIsOpened() {
        try (PendingChanges before = new PendingChanges(new ChangeJournal(folder))) {
            before.open(TARGET, TABLE, false).set(pullRequest(1), "Title", "a");
        }
        try (PendingChanges after = new PendingChanges(new ChangeJournal(folder))) {
            after.scan();
            assertThat(after.waiting()).containsExactly(new WaitingEdits(TARGET, 1));
            assertThat(after.rows()).isEqualTo(1);

            StagedEdits edits = after.open(TARGET, TABLE, false);

            assertThat(edits.rows()).hasSize(1);
            assertThat(after.waiting()).isEmpty();
            assertThat(after.rows()).isEqualTo(1);
        }
    }

    @Test
    void waitingEditsCanBeThrownAway() {
        try (PendingChanges before = new PendingChanges(new ChangeJournal(folder))) {
            before.open(TARGET, TABLE, false).set(pullRequest(1), "Title", "a");
        }
        try (PendingChanges after = new PendingChanges(new ChangeJournal(folder))) {
            after.scan();
            after.discard(after.waiting().getFirst());
            assertThat(after.rows()).isZero();
        }
        try (PendingChanges later = new PendingChanges(new ChangeJournal(folder))) {
            later.scan();
            assertThat(later.waiting()).isEmpty();
        }
    }

    @Test
    void anEditorThatOutlivedItsDatasourceSharesTheEditsOfTheOneThatTakesTheName() {
        try (PendingChanges pending = new PendingChanges(new ChangeJournal(folder))) {
            StagedEdits shown = pending.open(TARGET, TABLE, false);
            pending.open(TARGET.in("other"), TABLE, false).set(pullRequest(1), "Title", "a");

            pending.rename("other", "demo");
            shown.set(pullRequest(2), "Title", "b");

            assertThat(pending.open(TARGET, TABLE, false)).isSameAs(shown);
            assertThat(shown.rows()).hasSize(2);
            assertThat(pending.rows()).isEqualTo(2);
        }
    }

    @Test
    void listenersHearOfEveryTable() {
        try (PendingChanges pending = new PendingChanges(new ChangeJournal(folder))) {
            StagedEdits edits = pending.open(TARGET, TABLE, false);
            AtomicInteger heard = new AtomicInteger();
            pending.onChange(heard::incrementAndGet);

            edits.set(pullRequest(1), "Title", "a");
            edits.revertAll();

            assertThat(heard).hasValue(2);
        }
    }
}
