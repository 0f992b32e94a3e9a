package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTextsTest {
    @TempDir
    private Path folder;

    private final AtomicInteger woken = new AtomicInteger();

    private ScratchTexts texts() {
        return new ScratchTexts(folder, flush -> woken.incrementAndGet());
    }

    @Test
    void aTextIsTheSameAfterARestart() {
        ScratchTexts before = texts();
        ScratchText text =
                before.create("demo & co", Optional.of("web")).withText("SELECT 'ü 🎉'\n-- 100 % done\nFROM t", 7);
        before.put(text);
        before.flush();

        assertThat(texts().find(text.id())).contains(text);
    }

    @Test
    void nobodyElseCanOpenTheFolder() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        ScratchTexts texts = texts();
        texts.create("demo", Optional.empty());
        texts.flush();

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aChangeWakesTheWriterAndAnUnchangedTextDoesNot() {
        ScratchTexts texts = texts();
        ScratchText text = texts.create("demo", Optional.empty());
        texts.put(text.withText("SELECT 1", 0));
        texts.put(text.withText("SELECT 1", 0));

        assertThat(woken).hasValue(2);
    }

    @Test
    void theJobWritesWithoutBeingAsked() throws InterruptedException {
        ScratchTexts texts = ScratchTexts.in(folder);
        ScratchText text = texts.create("demo", Optional.empty()).withText("SELECT 1", 0);
        texts.put(text);
        for (Job job : Job.getJobManager().find(null)) {
            job.wakeUp();
            job.join();
        }

        assertThat(texts().find(text.id())).contains(text);
    }

    @Test
    void eachSessionGetsATitleOfItsOwnAlsoAfterARestart() {
        ScratchTexts before = texts();
        before.create("demo", Optional.empty());
        ScratchText second = before.create("demo", Optional.empty());
        before.flush();

        assertThat(second.title()).isEqualTo("SQL 2");
        assertThat(texts().create("demo", Optional.empty()).title()).isEqualTo("SQL 3");
    }

    @Test
    void aClosedSessionCanBeReopened() {
        ScratchTexts texts = texts();
        ScratchText first = texts.create("demo", Optional.empty()).withText("SELECT 1", 0);
        texts.put(first);
        ScratchText second = texts.create("demo", Optional.empty()).withText("SELECT 2", 0);
        texts.put(second);
        texts.close(first.id());
        texts.close(second.id());

        assertThat(texts.lastClosed()).contains(second.withOpen(false));
    }

    @Test
    void closingASessionWithoutTextForgetsItAndItsFile() throws IOException {
        ScratchTexts texts = texts();
        ScratchText text = texts.create("demo", Optional.empty());
        texts.flush();
        texts.close(text.id());
        texts.flush();

        assertThat(texts.list()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void onlyTheLastHundredClosedSessionsAreKept() {
        ScratchTexts texts = texts();
        List<ScratchText> all = IntStream.range(0, 103)
                .mapToObj(number -> texts.create("demo", Optional.empty()).withText("SELECT " + number, 0))
                .toList();
        all.forEach(texts::put);
        all.forEach(text -> texts.close(text.id()));

        assertThat(texts.list()).hasSize(100);
        assertThat(texts.find(all.getFirst().id())).isEmpty();
        assertThat(texts.find(all.getLast().id())).isPresent();
    }

    @Test
    void aFileThatAPersonPutThereIsAllText() throws IOException {
        Files.writeString(folder.resolve("mine.sql"), "SELECT 1 -- 50%");

        assertThat(texts().find("mine")).hasValueSatisfying(text -> {
            assertThat(text.text()).isEqualTo("SELECT 1 -- 50%");
            assertThat(text.title()).isEqualTo("mine");
        });
    }

    @Test
    void aHeaderThatAPersonEditedIsReadAsFarAsItGoes() throws IOException {
        Files.writeString(
                folder.resolve("mine.sql"), "-- bitquarry-session datasource=100%&caret=x&nonsense\nSELECT 1");

        assertThat(texts().find("mine")).hasValueSatisfying(text -> {
            assertThat(text.datasource()).isEqualTo("100%");
            assertThat(text.caret()).isZero();
            assertThat(text.text()).isEqualTo("SELECT 1");
        });
    }

    @Test
    void aHalfWrittenFileIsNeverRead() throws IOException {
        Files.writeString(folder.resolve("sql-1-abc.sql.part"), "SELECT");

        assertThat(texts().list()).isEmpty();
    }

    @Test
    void aTextThatCannotBeWrittenIsWrittenLater() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where the folder should be");
        ScratchTexts texts = new ScratchTexts(blocked, flush -> woken.incrementAndGet());
        ScratchText text = texts.create("demo", Optional.empty()).withText("SELECT 1", 0);
        texts.put(text);
        texts.flush();
        Files.delete(blocked);
        texts.flush();

        assertThat(new ScratchTexts(blocked, flush -> woken.incrementAndGet()).find(text.id()))
                .contains(text);
    }

    @Test
    void anIdThatCouldLeaveTheFolderIsRefused() {
        assertThatThrownBy(() -> new ScratchText("../x", "x", "demo", Optional.empty(), "", 0, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCaretBehindTheTextMovesToItsEnd() {
        assertThat(new ScratchText("a", "a", "demo", Optional.empty(), "abc", 99, true).caret())
                .isEqualTo(3);
    }
}
