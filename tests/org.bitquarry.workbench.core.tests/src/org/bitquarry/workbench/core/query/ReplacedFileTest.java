package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void begin() throws IOException {
        file = Files.writeString(folder.resolve("report.sql"), "select 1");
    }

    private static void write(Path file) throws IOException {
        ReplacedFile.write(file, "select 2".getBytes(StandardCharsets.UTF_8));
    }

    private void assertNothingElseIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .allMatch(name ->
                            List.of("report.sql", "link.sql", "other.sql").contains(name));
        }
    }

    private void assumePosix() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "permissions as POSIX has them");
    }

    @Test
    void theNewFileTakesThePlaceOfTheOld() throws IOException {
        assumePosix();
        Object before = Files.getAttribute(file, "unix:ino");
        write(file);

        assertThat(file).hasContent("select 2");
        assertThat(Files.getAttribute(file, "unix:ino"))
                .describedAs("another file")
                .isNotEqualTo(before);
        assertNothingElseIsLeft();
    }

    @Test
    void permissionsStay() throws IOException {
        assumePosix();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));
        write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-x--x");
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsWritten() throws IOException {
        assumePosix();
        Path link = Files.createSymbolicLink(folder.resolve("link.sql"), Path.of("report.sql"));
        write(link);

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("select 2");
        assertNothingElseIsLeft();
    }

    @Test
    void aLinkToAFileThatIsNotThereMakesThatFile() throws IOException {
        assumePosix();
        Path link = Files.createSymbolicLink(folder.resolve("link.sql"), Path.of("other.sql"));
        write(link);

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(folder.resolve("other.sql")).hasContent("select 2");
    }

    @Test
    void aFileWithTwoNamesStaysOne() throws IOException {
        assumePosix();
        Path other = Files.createLink(folder.resolve("other.sql"), file);
        write(file);

        assertThat(other).hasContent("select 2");
    }

    @Test
    void aFileThatMayNotBeWrittenIsLeftAlone() throws IOException {
        assumePosix();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "the superuser may write everything");

        assertThatThrownBy(() -> write(file)).isInstanceOf(AccessDeniedException.class);
        assertThat(file).hasContent("select 1");
    }

    @Test
    void aNewFileIsMade() throws IOException {
        Path made = folder.resolve("other.sql");
        write(made);

        assertThat(made).hasContent("select 2");
        assertNothingElseIsLeft();
    }
}
