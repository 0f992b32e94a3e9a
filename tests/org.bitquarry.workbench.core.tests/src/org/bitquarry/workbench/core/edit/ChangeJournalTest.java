package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.model.change.RowOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeJournalTest {
    private static final EditTarget TARGET = new EditTarget("demo/ünï", "web", "PullRequests");

    @TempDir
    private Path folder;

    private ChangeJournal journal;

    @AfterEach
    void close() {
        journal().close();
    }

    @Test
    void everythingComesBackAsItWas() {
        StagedEdits edits = edits();
        edits.set(pullRequest(1), "Title", "\"Ünï\" 🚀\nsecond line");
        edits.set(pullRequest(1), "Draft", true);
        edits.set(pullRequest(1), "DueOn", EditFixture.UPDATED);
        edits.set(pullRequest(2), "Strategy", null);
        edits.add(Map.of("Title", "New"));
        edits.toggleDelete(pullRequest(3));
        edits.refuse(pullRequestId(1), "no connection");
        edits.settled(pullRequestId(2), new RowOutcome.Conflict(Map.of("Id", 2L, "Title", "theirs")));

        assertThat(afterRestart().rows()).isEqualTo(edits.rows());
    }

    @Test
    void nobodyElseCanOpenTheFolder() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        edits().set(pullRequest(1), "Title", "a");
        journal().of(TARGET).flush();

        Path of = files().getFirst().getParent();
        assertThat(Files.getPosixFilePermissions(of)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theFileGoesWhenNothingIsPendingAnyMore() throws IOException {
        StagedEdits edits = edits();
        edits.set(pullRequest(1), "Title", "a");
        journal().of(TARGET).flush();
        assertThat(files()).hasSize(1);

        edits.settled(pullRequestId(1), new RowOutcome.Applied(Map.of("Id", 1L)));
        journal().of(TARGET).flush();
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatACrashCutOffLosesItsLastLineOnly() throws IOException {
        StagedEdits edits = edits();
        edits.set(pullRequest(1), "Title", "a");
        restart();
        Files.writeString(files().getFirst(), "{\"row\":{\"Id\":2},\"is\":\"pen", StandardOpenOption.APPEND);

        StagedEdits again = edits();
        assertThat(again.rows()).extracting(PendingRow::id).containsExactly(pullRequestId(1));

        again.set(pullRequest(3), "Title", "c");
        assertThat(afterRestart().rows())
                .extracting(PendingRow::id)
                .containsExactly(pullRequestId(1), pullRequestId(3));
    }

    @Test
    void aRowThatWasBeingSentInACrashComesBackWithAnUnknownOutcome() {
        StagedEdits edits = edits();
        edits.set(pullRequest(1), "Title", "a");
        edits.sending(pullRequestId(1));

        assertThat(afterRestart().row(pullRequestId(1)).flatMap(PendingRow::trouble))
                .get()
                .isInstanceOf(Trouble.Unknown.class);
    }

    @Test
    void whatWaitsIsCountedWithoutKnowingTheTable() {
        StagedEdits edits = edits();
        edits.set(pullRequest(1), "Title", "a");
        edits.set(pullRequest(1), "Title", "b");
        edits.set(pullRequest(2), "Title", "c");
        edits.set(pullRequest(3), "Title", "d");
        edits.revert(pullRequestId(3));

        assertThat(journal().waiting()).containsExactly(new WaitingEdits(TARGET, 2));

        journal().forget(TARGET);
        assertThat(journal().waiting()).isEmpty();
    }

    @Test
    void columnsThatTheTableHasNoMoreAreLeftOut() throws IOException {
        edits().set(pullRequest(1), "Title", "a");
        restart();
        Path file = files().getFirst();
        Files.writeString(
                file, Files.readString(file).replace("\"values\":{", "\"values\":{\"Colour\":\"red\",\"Draft\":7,"));

        assertThat(edits().rows().getFirst().edit().values()).isEqualTo(Map.of("Title", "a"));
    }

    @Test
    void aForeignFileInTheFolderIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("notes.jsonl"), "[1]\nhello");

        assertThat(journal().waiting()).isEmpty();
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFolderThatCanNotBeWrittenIsSaidAndWhatWasMeantIsWrittenLater() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where the folder should be");
        try (ChangeJournal hindered = new ChangeJournal(blocked)) {
            StagedEdits edits = EditFixture.edits(PULL_REQUESTS, hindered.of(TARGET));
            edits.set(pullRequest(1), "Title", "a");
            hindered.of(TARGET).flush();
            assertThat(hindered.problem()).get().asString().startsWith("Pending edits are not being kept");

            Files.delete(blocked);
            edits.set(pullRequest(2), "Title", "b");
            hindered.of(TARGET).flush();
            assertThat(hindered.problem()).isEmpty();
            assertThat(hindered.waiting()).containsExactly(new WaitingEdits(TARGET, 2));
        }
    }

    private ChangeJournal journal() {
        if (journal == null) {
            journal = new ChangeJournal(folder);
        }
        return journal;
    }

    private StagedEdits edits() {
        StagedEdits edits = EditFixture.edits(PULL_REQUESTS, journal().of(TARGET));
        edits.restore(journal().read(TARGET, PULL_REQUESTS));
        return edits;
    }

    private void restart() {
        journal().close();
        journal = new ChangeJournal(folder);
    }

    private StagedEdits afterRestart() {
        restart();
        return edits();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
