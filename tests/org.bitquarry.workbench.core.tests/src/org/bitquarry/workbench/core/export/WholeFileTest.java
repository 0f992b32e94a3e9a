package org.bitquarry.workbench.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder = Path.of("");

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, true, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return text.length();
        });
    }

    private void assumeRights() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "files here have no rights of their own");
    }

    @Test
    void aNewFileIsReadByWhomAnyNewFileIs() throws IOException {
        assumeRights();
        Path other = Files.writeString(folder.resolve("other"), "any");
        Path file = folder.resolve("rows.csv");
        write(file, "rows");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void aPlaceThatTakesNoFileIsToldByTheNameThatWasAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "no folder").resolve("rows.csv");

        assertThatThrownBy(() -> write(file, "rows"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("unfinished");
    }

    @Test
    void aFileThatIsReplacedKeepsWhoMayReadIt() throws IOException {
        assumeRights();
        Path file = Files.writeString(folder.resolve("rows.csv"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        write(file, "rows");

        assertThat(file).hasContent("rows");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatIsBeingWrittenIsReadByNobodyElseEither() throws IOException {
        assumeRights();
        Path file = Files.writeString(folder.resolve("rows.csv"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        WholeFile.write(file, true, out -> {
            try (var all = Files.list(folder)) {
                assertThat(all).hasSize(2).allSatisfy(each -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rw-------"));
            }
            return 0;
        });
    }

    @Test
    void aLinkStaysOne() throws IOException {
        assumeRights();
        Path file = Files.writeString(folder.resolve("rows.csv"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        write(link, "rows");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("rows");
    }

    @Test
    void whatBreaksOffLeavesWhatWasThereAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "before");

        assertThatThrownBy(() -> WholeFile.write(file, true, out -> {
                    out.write('r');
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(file).hasContent("before");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
