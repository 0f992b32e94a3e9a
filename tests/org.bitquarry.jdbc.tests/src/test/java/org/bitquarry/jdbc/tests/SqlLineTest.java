package org.bitquarry.jdbc.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types into sqlline, and what they see. */
class SqlLineTest {
    private static final String CONTROL_C = "\003";
    private static final long POLL_NANOS = 20_000_000;
    private final Emulator emulator = Emulator.start(EmulatorOptions.demo().withHourlyBudget(0));

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:bitquarry:URL=" + emulator.baseUri() + ";Workspace=acme;Schema=web";
    }

    private String[] unconnected(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.home=" + folder,
                                "sqlline.SqlLine",
                                "--silent=true",
                                "--isolation=TRANSACTION_NONE",
                                "--outputFormat=csv"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private String[] connected(String more) {
        return unconnected("-u", url() + more, "-n", Account.DEMO_EMAIL, "-p", Account.DEMO_TOKEN);
    }

    private static String classPath() {
        return Jars.sqlline() + File.pathSeparator + Jars.driver();
    }

    private List<String> typed(String[] arguments, String text) throws Exception {
        try (JavaProcess sqlline = JavaProcess.start(classPath(), arguments)) {
            sqlline.type(text);
            sqlline.end();
            return sqlline.output()
                    .lines()
                    .filter(line -> !line.isBlank() && !isAboutTheTerminal(line))
                    .toList();
        } finally {
            emulator.close();
        }
    }

    /** What its library for terminals says where there is none. */
    private static boolean isAboutTheTerminal(String line) {
        return line.contains("org.jline") || line.startsWith("WARNING: Unable to create a system terminal");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SqlLineTest.class.getResourceAsStream("/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void metadataCommandsAreUnderstood() throws Exception {
        String connect = "!connect " + url() + " " + Account.DEMO_EMAIL + " " + Account.DEMO_TOKEN + "\n";
        List<String> seen = typed(unconnected(), connect + """
                !tables
                !columns PullRequestReviewers
                !primarykeys PullRequests
                !importedkeys PullRequestComments
                !procedures
                !dbinfo
                """);

        assertThat(seen)
                .anyMatch(line -> line.startsWith("'','web','PullRequests','TABLE',"))
                .anyMatch(line -> line.startsWith("'','sys','sys_tables','SYSTEM TABLE',"))
                .anyMatch(line -> line.startsWith("'','web','PullRequestReviewers','PullRequestId',"))
                .contains("'','web','PullRequests','Id','1','PK_PullRequests'")
                .anyMatch(line -> line.startsWith("'','web','PullRequests','Id','','web','PullRequestComments',"))
                .anyMatch(line -> line.contains("'web','MergePullRequest'"))
                .anyMatch(line -> line.matches("getDatabaseProductName\\s+Bitbucket Cloud"))
                .anyMatch(line -> line.matches("supportsTransactions\\s+false"))
                .noneMatch(line -> line.startsWith("Error") || line.contains("Exception"))
                .noneMatch(line -> line.contains(Account.DEMO_TOKEN));
    }

    @Test
    void statementsShowWhatWasRecorded() throws Exception {
        String expected = resource("sqlline.expected");
        String seen =
                typed(connected(""), resource("sqlline.sql")).stream().collect(Collectors.joining("\n", "", "\n"));

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void controlCEndsTheStatementAndNotTheSession() throws Exception {
        assumeTrue(JavaProcess.canMakeTerminals(), "Ctrl+C needs a terminal: util-linux's script, and /dev/pts");
        Path log = folder.resolve("driver.log");
        // Pages behind the first one come later than anybody waits.
        AtomicInteger pages = new AtomicInteger();
        emulator.faults()
                .next(100)
                .matching((method, path) -> path.contains("/pullrequests") && pages.getAndIncrement() > 0)
                .delay(Duration.ofMinutes(5));
        try (JavaProcess sqlline =
                JavaProcess.startInTerminal(classPath(), connected(";Pagesize=10;Logfile=" + log + ";Verbosity=3"))) {
            sqlline.type("SELECT UPPER(Title) FROM PullRequests ORDER BY 1;\n");
            awaitUntil(() -> seen(log, "/pullrequests"));
            sqlline.type(CONTROL_C);
            awaitUntil(() -> seen(log, "failed with 57014"));
            sqlline.type("SELECT Name FROM Branches WHERE Name = 'main';\n!quit\n");

            assertThat(sqlline.output())
                    .contains("Error: The statement was cancelled. (state=57014,code=0)")
                    .contains("'main'\n");
        } finally {
            emulator.close();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void awaitUntil(Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not happen");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static boolean seen(Path log, String text) {
        try {
            return Files.exists(log) && Files.readString(log).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
