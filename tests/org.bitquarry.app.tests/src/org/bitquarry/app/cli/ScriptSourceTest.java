package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptSourceTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsUtf8WithOrWithoutMark() throws IOException, UsageException {
        Path file = Files.writeString(folder.resolve("q.sql"), "\uFEFFSELECT 'ö'");
        assertThat(new ScriptSource.SqlFile(file).read(terminal(""))).isEqualTo("SELECT 'ö'");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("q.sql"), "SELECT 'ö'".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ScriptSource.SqlFile(file).read(terminal("")))
                .withMessageContaining("not UTF-8");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ScriptSource.SqlFile(folder.resolve("none.sql")).read(terminal("")))
                .withMessageContaining("none.sql");
    }

    @Test
    void standardInputIsReadToItsEnd() throws UsageException {
        assertThat(new ScriptSource.StandardInput().read(terminal("SELECT 1;\nSELECT 2")))
                .isEqualTo("SELECT 1;\nSELECT 2");
    }

    @Test
    void anArgumentThatTheLocaleMangledIsRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ScriptSource.Argument("UPDATE p SET Title = '\uFFFD\uFFFD'").read(terminal("")))
                .withMessageContaining("-f");
    }

    private static Terminal terminal(String input) {
        return new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new StringWriter(),
                new PrintWriter(new StringWriter()),
                false,
                false);
    }
}
