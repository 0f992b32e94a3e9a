package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.workbench.core.CoreLauncher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real commands over the real store, with marked secrets: how a build server uses them, and that nothing shows one. */
class CommandLineSecretsTest {
    private static final String EMAIL = "ann@acme.example";
    private static final String TOKEN = "Marked-Cli-Token-51c2d9aa";
    private static final String WRONG = "Marked-Cli-Wrong-77be0f13";
    private static final String MASTER = "Marked-Cli-Master-Password-03aa1b";

    @TempDir
    Path folder;

    private final Emulator emulator =
            Emulator.start(EmulatorOptions.demo().withCredential(Account.apiToken(EMAIL, TOKEN)));
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter said = new StringWriter();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Exit run(String input, String... arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                said,
                new PrintWriter(said, true),
                false,
                false);
        return new CommandLine(
                        area -> new CoreSources(
                                new CoreLauncher(area(), Clock.systemUTC()).forCommandLine(environment)),
                        environment,
                        terminal,
                        Clock.systemUTC())
                .run(List.of(arguments), new CancellationToken());
    }

    private Path area() {
        return folder.resolve("area");
    }

    private Exit add(String name, String input, String... more) {
        return run(
                input,
                Stream.concat(
                                Stream.of(
                                        "datasources",
                                        "add",
                                        name,
                                        "Workspace=acme",
                                        "User=" + EMAIL,
                                        "URL=" + emulator.baseUri()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private void masterPassword(String permissions) throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path file = Files.writeString(folder.resolve("master-of-ci"), MASTER + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        environment.put("BITQUARRY_MASTER_PASSWORD_FILE", file.toString());
    }

    @Test
    void aBuildServerKeepsItsSecretsUnderAMasterPasswordOfItsOwn() throws IOException {
        masterPassword("r--------");

        assertThat(add("acme", TOKEN + "\n", "--stdin")).isEqualTo(Exit.DONE);
        assertThat(said.toString()).contains("unlocked by the master password in " + folder.resolve("master-of-ci"));
        assertThat(run("", "query", "--datasource", "acme", "SELECT COUNT(*) FROM Information.Projects"))
                .isEqualTo(Exit.DONE);

        assertThat(area().resolve("secrets/master"))
                .as("no password of our own")
                .doesNotExist();
        environment.clear();
        assertThat(run("", "query", "--datasource", "acme", "SELECT COUNT(*) FROM Information.Projects"))
                .as("without the file nothing opens")
                .isEqualTo(Exit.NO_CONNECTION);
        nothingShowsASecret();
    }

    @Test
    void aMasterPasswordThatOthersCanReadIsRefused() throws IOException {
        masterPassword("rw-r--r--");

        assertThat(add("acme", TOKEN + "\n", "--stdin")).isEqualTo(Exit.NO_CONNECTION);

        assertThat(said.toString()).contains("can be used by other users").contains("chmod 600");
        nothingShowsASecret();
    }

    @Test
    void secretsOfTheEnvironmentServeWithoutBeingKept() throws IOException {
        assertThat(add("acme", "")).isEqualTo(Exit.DONE);
        assertThat(said.toString()).contains("APIToken is missing").contains("BITQUARRY_APITOKEN");
        environment.put("BITQUARRY_APITOKEN", TOKEN);
        assertThat(run("", "query", "--datasource", "acme", "SELECT COUNT(*) FROM Information.Projects"))
                .isEqualTo(Exit.DONE);

        assertThat(area().resolve("secrets")).doesNotExist();
        nothingShowsASecret();
    }

    @Test
    void noCommandShowsOrWritesASecret() throws IOException {
        add("acme", TOKEN + "\n", "--stdin");
        add("wrong", WRONG + "\n", "--stdin");
        run("", "datasources", "list");
        run("", "datasources", "show", "acme");
        run("", "datasources", "test", "acme", "--matrix");
        assertThat(run("", "datasources", "test", "wrong")).isNotEqualTo(Exit.DONE);
        run("", "query", "--datasource", "acme", "SELECT * FROM web.PullRequests LIMIT 5");
        run("", "query", "--datasource", "acme", "SELECT * FROM sys_connection_props");
        run("", "query", "--datasource", "acme", "--plan", "SELECT * FROM web.PullRequests");
        run("", "query", "--datasource", "acme", "SELECT Nothing FROM web.PullRequests");
        run("", "query", "--datasource", "wrong", "SELECT * FROM web.PullRequests");
        emulator.faults().next(20).malformedJson();
        run("", "query", "--datasource", "acme", "SELECT * FROM web.Branches");
        emulator.faults().clear();
        add("argument", "", "APIToken=" + TOKEN);
        run("", "datasources", "export");
        run("", "datasources", "export", "--file", area().resolve("export.json").toString());
        run("", "datasources", "remove", "wrong");

        assertThat(emulator.requests()).as("it was sent").anyMatch(request -> request.status() == 200);
        nothingShowsASecret();
        assertThat(files().anyMatch(file -> file.toString().endsWith(".secrets")))
                .as("it is kept")
                .isTrue();
    }

    private Stream<Path> files() throws IOException {
        return Files.walk(area()).filter(Files::isRegularFile);
    }

    private void nothingShowsASecret() throws IOException {
        assertThat(said.toString()).doesNotContain("Marked-Cli");
        try (Stream<Path> all = files()) {
            assertThat(all).allSatisfy(file -> assertThat(content(file)).doesNotContain("Marked-Cli"));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
