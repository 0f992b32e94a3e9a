package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.RequestRejectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files between this machine and the emulator: nothing is replaced unasked, nothing half is left behind. */
class FileProceduresTest {
    private final EmulatedSql sql = new EmulatedSql();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        sql.close();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void bytesOfAnyKindComeBackAsTheyWere() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        Path here = file("a \"b\" ü 🚀 #1+%.bin", bytes);
        Path there = folder.resolve("back.bin");

        assertThat(sql.rows("EXEC UploadFile ?", here.toString()))
                .containsExactly(List.of("a \"b\" ü 🚀 #1+%.bin", 300_000L));
        assertThat(sql.rows(
                        "SELECT Size FROM Downloads WHERE Name = ?",
                        here.getFileName().toString()))
                .containsExactly(List.of(300_000L));
        assertThat(sql.rows("EXEC DownloadFile ?, ?", here.getFileName().toString(), there.toString()))
                .containsExactly(List.of(here.getFileName().toString(), there.toString(), 300_000L));
        assertThat(there).hasBinaryContent(bytes);
        assertThat(files()).containsExactlyInAnyOrder(here, there);
    }

    @Test
    void nothingIsReplacedUnlessAsked() throws IOException {
        Path here = file("notes.txt", "one".getBytes(StandardCharsets.UTF_8));
        sql.rows("EXEC UploadFile ?", here.toString());
        Files.writeString(here, "two");
        assertThatThrownBy(() -> sql.rows("EXEC UploadFile ?", here.toString()))
                .isInstanceOf(RequestRejectedException.class)
                .hasMessageContaining("there is a file notes.txt already")
                .hasMessageContaining("Overwrite = TRUE");
        assertThatThrownBy(() -> sql.rows("EXEC DownloadFile 'notes.txt', ?", here.toString()))
                .hasMessageContaining("exists already")
                .hasMessageContaining("Overwrite = TRUE");
        assertThat(here).hasContent("two");

        sql.rows(
                "EXEC AllRepositories.UploadFile @RepositorySlug = 'web', @LocalPath = ?, @Overwrite = TRUE",
                here.toString());
        assertThat(sql.column("SELECT Content FROM Downloads WHERE Name = 'notes.txt'"))
                .containsExactly("two");
        Files.writeString(here, "three");
        sql.rows("EXEC DownloadFile 'notes.txt', ?, TRUE", here.toString());
        assertThat(here).hasContent("two");
    }

    @Test
    void whatLeadsElsewhereIsRefused() throws IOException {
        Path here = file("plain.txt", new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), here);
        for (String wrong : List.of("plain.txt", folder.toString(), link.toString(), folder + "/none/x.txt")) {
            assertThatThrownBy(() -> sql.rows("EXEC UploadFile ?", wrong))
                    .isInstanceOf(RequestRejectedException.class)
                    .hasMessageContaining(wrong);
            assertThatThrownBy(() -> sql.rows("EXEC DownloadSourceFile 'main', 'README.md', ?, TRUE", wrong))
                    .isInstanceOf(RequestRejectedException.class);
        }
        assertThat(here).hasBinaryContent(new byte[] {1});
        assertThat(files()).containsExactlyInAnyOrder(here, link);
    }

    @Test
    void whatIsNotThereLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> sql.rows("EXEC DownloadFile 'none.bin', ?", folder.resolve("x") + ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sql.rows("EXEC DownloadSourceFile 'a/b', 'x', ?", folder.resolve("x") + ""))
                .hasMessageContaining("Revision: 'a/b' holds a slash. Commit, or a branch or tag without a slash");
        assertThatThrownBy(() -> sql.rows("EXEC DownloadSourceFile 'main', '../x', ?", folder.resolve("x") + ""))
                .isInstanceOf(RequestRejectedException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileIsCommittedAndRead() throws IOException {
        Path here = file("page.md", "# Grüße 🚀\n".getBytes(StandardCharsets.UTF_8));
        Object commit = sql.rows(
                        "EXEC UploadSourceFile ?, 'docs/a b/ü.md', @Message = 'Add a page', @Branch = 'pages'",
                        here.toString())
                .getFirst()
                .get(2);
        assertThat(sql.column("SELECT Message FROM Commits WHERE Hash = ?", commit))
                .containsExactly("Add a page");
        assertThatThrownBy(() -> sql.rows("EXEC UploadSourceFile ?, 'docs/a b/ü.md', 'pages'", here.toString()))
                .hasMessageContaining("there is a file docs/a b/ü.md already");
        Path there = folder.resolve("back.md");
        sql.rows("EXEC DownloadSourceFile 'pages', 'docs/a b/ü.md', ?", there.toString());
        assertThat(there).hasSameTextualContentAs(here);
    }

    @Test
    void aFileOfASnippetIsWrittenOnlyOverWhatWasSeen() {
        String newest = "SELECT Revision FROM Information.SnippetRevisions WHERE SnippetId = 'p9QmR'"
                + " ORDER BY CommittedOn DESC LIMIT 1";
        Object seen = sql.column(newest).getFirst();
        String change = "EXEC Information.ChangeSnippetFile 'p9QmR', ?, 'new ü.txt', 'Text \n🚀'";
        assertThat(sql.rows(change, seen).getFirst()).startsWith("p9QmR");
        assertThat(sql.column(
                        "SELECT Content FROM Information.SnippetFiles WHERE SnippetId = 'p9QmR' AND Revision = ?"
                                + " AND FileName = 'new ü.txt'",
                        sql.column(newest).getFirst()))
                .containsExactly("Text \n🚀");
        assertThatThrownBy(() -> sql.rows(change, seen)).hasMessageContaining("newest revision");
    }

    @Test
    void sysListsTheProceduresWithTheirParameters() {
        assertThat(sql.column("SELECT ParameterName FROM sys_procedureparameters WHERE SchemaName = 'web'"
                        + " AND ProcedureName = 'UploadFile'"))
                .contains("LocalPath", "Name", "Overwrite");
        assertThat(sql.column("SELECT ProcedureName FROM sys_procedures WHERE SchemaName IN ('web', 'Information')"))
                .contains("DownloadFile", "UploadFile", "DownloadSourceFile", "UploadSourceFile", "ChangeSnippetFile");
    }

    @Test
    void thePlanTellsWhatGoesAndWhereItStays() throws IOException {
        Path here = file("plan.bin", new byte[12]);
        var upload =
                ((StatementResult.Plan) sql.execute("EXPLAIN REQUESTS FOR EXEC web.UploadFile '" + here + "'")).plan();
        assertThat(upload.requests().getFirst().body().orElseThrow())
                .isEqualTo("files (plan.bin): the 12 bytes of " + here);
        assertThat(upload.advice()).singleElement().asString().contains("Downloads is read first");
        var download = ((StatementResult.Plan)
                        sql.execute("EXPLAIN REQUESTS FOR EXEC web.DownloadFile 'a', '" + here + ".2'"))
                .plan();
        assertThat(download.requests().getFirst().count()).isEqualTo(2);
        assertThat(download.advice()).singleElement().asString().contains(here + ".2 on this machine");
        assertThat(sql.sent()).noneMatch(line -> line.contains("downloads"));
    }
}
