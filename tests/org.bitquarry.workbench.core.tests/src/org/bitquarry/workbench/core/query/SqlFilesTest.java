package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFilesTest {
    private static final String TEXT = "SELECT 'ü';\r\nSELECT 2;\n";

    @TempDir
    private Path folder;

    private final SqlFiles files = new SqlFiles();

    private SqlFileOutcome.Done read(Path path) {
        return (SqlFileOutcome.Done) files.read(path);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("a.sql"), content);
    }

    @Test
    void theMarkOfUtf8AndTheEndsOfLinesStay() throws IOException {
        Path path = file("\uFEFF" + TEXT);
        SqlFileOutcome.Done read = read(path);
        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.file().bom()).isTrue();

        files.save(read.file(), TEXT + "-- end\r\n");
        assertThat(Files.readString(path)).isEqualTo("\uFEFF" + TEXT + "-- end\r\n");
    }

    @Test
    void aFileWithoutTheMarkGetsNone() throws IOException {
        Path path = file(TEXT);
        files.save(read(path).file(), "SELECT 1");
        assertThat(Files.readAllBytes(path)).isEqualTo("SELECT 1".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatSomebodyElseWroteIsNotWrittenOver() throws IOException {
        Path path = file(TEXT);
        SqlFile known = read(path).file();
        Files.writeString(path, "SELECT 'theirs'");

        assertThat(files.save(known, "SELECT 'mine'")).isInstanceOfSatisfying(SqlFileOutcome.Changed.class, changed -> {
            assertThat(changed.text()).isEqualTo("SELECT 'theirs'");
            assertThat(changed.file().holds("SELECT 'theirs'")).isTrue();
        });
        assertThat(Files.readString(path)).isEqualTo("SELECT 'theirs'");
    }

    @Test
    void theSameChangeByTwoIsNoConflict() throws IOException {
        Path path = file(TEXT);
        SqlFile known = read(path).file();
        Files.writeString(path, "SELECT 1");
        assertThat(files.save(known, "SELECT 1")).isInstanceOf(SqlFileOutcome.Done.class);
    }

    @Test
    void aFileThatIsGoneIsNoticedAndWrittenAnew() throws IOException {
        Path path = file(TEXT);
        SqlFile known = read(path).file();
        Files.delete(path);
        assertThat(files.look(known)).isInstanceOf(SqlFileOutcome.Gone.class);
        assertThat(files.save(known, TEXT)).isInstanceOf(SqlFileOutcome.Done.class);
        assertThat(path).hasContent(TEXT);
    }

    @Test
    void whatIsNoUtf8IsRefusedRatherThanSpoilt() throws IOException {
        Path path = Files.write(folder.resolve("latin.sql"), new byte[] {'a', (byte) 0xFC});
        assertThat(files.read(path)).isInstanceOfSatisfying(SqlFileOutcome.Failed.class, failed -> assertThat(
                        failed.problem().cameBack())
                .isEqualTo("it is no UTF-8."));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(files.write(folder.resolve("no/such/a.sql"), false, TEXT))
                .isInstanceOfSatisfying(SqlFileOutcome.Failed.class, failed -> assertThat(
                                failed.problem().text())
                        .contains("there is no such file or folder.")
                        .endsWith("until then the text is kept in the session."));
    }

    @Test
    void aFileThatMayNotBeWrittenIsSaid() throws IOException {
        Path path = file(TEXT);
        assumeFalse(
                !path.toFile().setWritable(false) || Files.isWritable(path), "whoever runs this may write everything");
        assertThat(files.write(path, false, "x")).isInstanceOf(SqlFileOutcome.Failed.class);
    }

    @Test
    void aSessionKnowsItsFileAfterARestartAndThatItWasNeverSaved() throws IOException {
        Path path = file(TEXT);
        SqlFileOutcome.Done read = read(path);
        ScratchTexts before = new ScratchTexts(folder.resolve("sessions"), Runnable::run);
        ScratchText session = before.open(read.file(), read.text(), "demo", Optional.of("web"));
        assertThat(session.title()).isEqualTo("a.sql");
        assertThat(session.isUnsaved()).isFalse();
        before.put(session.withText("SELECT 'typed'", 3)
                .withLock(false)
                .withParameters(Map.of("author & co", Optional.of("ann=1"), "none", Optional.empty())));
        before.flush();

        ScratchTexts after = new ScratchTexts(folder.resolve("sessions"), Runnable::run);
        ScratchText again = after.open(read.file(), read.text(), "other", Optional.empty());
        assertThat(again.id()).isEqualTo(session.id());
        assertThat(again.text()).isEqualTo("SELECT 'typed'");
        assertThat(again.isUnsaved()).isTrue();
        assertThat(again.datasource()).isEqualTo("demo");
        assertThat(again.locked()).isFalse();
        assertThat(again.parameters())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("author & co", Optional.of("ann=1"), "none", Optional.empty()));
        assertThat(after.recentFiles()).isEqualTo(List.of(path));
    }
}
