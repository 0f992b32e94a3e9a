package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.commit.CommitJob;
import org.bitquarry.workbench.core.commit.CommitQuestions;
import org.bitquarry.workbench.core.commit.FailurePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String SECRET = "open-sesame";
    private static final EditTarget TARGET = new EditTarget("demo", "web", "Hooks");
    private static final TableRef HOOKS = new TableRef(EditFixture.WEB, EditFixture.HOOKS);

    @TempDir
    private Path folder;

    private static SourceRow hook() {
        Map<String, @Nullable Object> base = new LinkedHashMap<>();
        base.put("Uuid", "{1}");
        base.put("Url", "https://ci.example/");
        base.put("Secret", null);
        return new SourceRow(new RowId.Existing(Map.of("Uuid", "{1}")), base);
    }

    private String kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(SecretsTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private PendingChanges pending() {
        return new PendingChanges(new ChangeJournal(folder));
    }

    @Test
    void aSecretNeverReachesTheDisk() throws IOException {
        try (PendingChanges changes = pending()) {
            StagedEdits edits = changes.open(TARGET, HOOKS, false);
            edits.set(hook(), "Secret", SECRET);
            edits.set(hook(), "Url", "https://other.example/");
            edits.add(Map.of("Url", "https://new.example/", "Secret", SECRET));
            edits.settled(hook().id(), new RowOutcome.Conflict(Map.of("Uuid", "{1}", "Secret", SECRET)));
        }

        assertThat(kept()).contains("https://other.example/").doesNotContain(SECRET);
    }

    @Test
    void afterARestartTheRowAsksForTheSecret() {
        try (PendingChanges before = pending()) {
            StagedEdits edits = before.open(TARGET, HOOKS, false);
            edits.set(hook(), "Secret", SECRET);
            edits.add(Map.of("Url", "https://new.example/"));
        }

        try (PendingChanges after = pending()) {
            StagedEdits edits = after.open(TARGET, HOOKS, false);
            PendingRow asking = edits.row(hook().id()).orElseThrow();

            assertThat(asking.trouble().orElseThrow().text())
                    .isEqualTo("Secret was not kept, because it is a secret: type it again.");
            assertThat(edits.rows().get(1).trouble()).isEmpty();
            assertThat(commit(edits).sent)
                    .describedAs("nothing is sent without it")
                    .isEmpty();

            edits.set(hook(), "Secret", SECRET);
            assertThat(edits.row(hook().id()).orElseThrow().trouble()).isEmpty();
            assertThat(commit(edits).sent)
                    .contains(new RowChange.Update(
                            HOOKS,
                            Map.of("Uuid", "{1}"),
                            NamedValues.only(hook().base(), Map.of("Secret", "").keySet()),
                            Map.of("Secret", SECRET)));
        }
    }

    private static ScriptedConnector commit(StagedEdits edits) {
        ScriptedConnector connector = new ScriptedConnector();
        CommitJob job = new CommitJob(
                edits.changes(),
                connector,
                new FailurePolicy.GoOn(FailurePolicy.MOST),
                CommitQuestions.NOBODY,
                ExchangeListener.NONE);
        job.schedule();
        try {
            job.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return connector;
    }

    @Test
    void whatIsShownOfAChangeHoldsNoSecret() {
        StagedEdits edits = new StagedEdits(TARGET, HOOKS, false, Journal.NONE);
        edits.set(hook(), "Secret", SECRET);
        edits.add(Map.of("Url", "https://new.example/", "Secret", SECRET));

        assertThat(secrets(StagedChange.preview(edits.changes()))).containsExactly("••••••", "••••••");
        assertThat(secrets(StagedChange.changeSet(edits.changes()))).containsExactly(SECRET, SECRET);
    }

    private static List<String> secrets(ChangeSet set) {
        return set.changes().stream()
                .map(change -> switch (change) {
                    case RowChange.Insert insert -> insert.values();
                    case RowChange.Update update -> update.values();
                    case RowChange.Delete delete -> delete.base();
                })
                .map(values -> String.valueOf(values.get("Secret")))
                .toList();
    }

    @Test
    void takingASecretAwayIsNone() {
        StagedEdits edits = new StagedEdits(TARGET, HOOKS, false, Journal.NONE);
        edits.add(Map.of("Url", "https://new.example/"));

        assertThat(StagedChange.preview(edits.changes())).isEqualTo(StagedChange.changeSet(edits.changes()));
    }

    @Test
    void otherTablesKeepTheirJournal() {
        TableDefinition plain = EditFixture.PULL_REQUESTS;

        assertThat(Secrets.keptOutOf(Journal.NONE, plain)).isSameAs(Journal.NONE);
    }
}
