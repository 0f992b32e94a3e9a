package org.bitquarry.workbench.core.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.bitquarry.workbench.core.commit.CommitJob;
import org.bitquarry.workbench.core.commit.CommitQuestions;
import org.bitquarry.workbench.core.commit.FailurePolicy;
import org.bitquarry.workbench.core.edit.ChangeJournal;
import org.bitquarry.workbench.core.edit.EditFixture;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.ScriptedConnector;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.ScratchTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingLossesTest {
    private static final String HOOKS_PATH = "/repositories/{workspace}/{repository}/hooks";
    private static final TableDefinition HOOKS = table("Hooks")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Webhooks.")
            .listedAt(HOOKS_PATH)
            .columns(
                    uuid("Uuid").at("/uuid").key().describedAs("Identity."),
                    varchar("Secret")
                            .at("/secret")
                            .insertable()
                            .updatable()
                            .sensitive()
                            .describedAs("Signs."))
            .inserted(new WriteRule.Post(HOOKS_PATH, List.of()))
            .updated(new WriteRule.ReadMergePut(HOOKS_PATH + "/{Uuid}", List.of()))
            .deleted(new WriteRule.Delete(HOOKS_PATH + "/{Uuid}", false))
            .build();

    @TempDir
    private Path folder;

    private PendingChanges changes;
    private ScratchTexts texts;

    @BeforeEach
    void begin() {
        changes = new PendingChanges(new ChangeJournal(folder.resolve("pending")));
        texts = new ScratchTexts(folder.resolve("sql"), Runnable::run);
    }

    @AfterEach
    void close() {
        changes.close();
    }

    private StagedEdits edits(TableDefinition table) {
        return changes.open(new EditTarget("demo", "web", table.name()), new TableRef(EditFixture.WEB, table), false);
    }

    private List<Loss> losses() {
        return new ClosingLosses(changes, texts).find(List.of());
    }

    /** Puts a file in the place of a folder. */
    private Path blocked(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "a file where the folder should be");
    }

    private void type(String text) {
        texts.put(new ScratchText("sql-1", "SQL 1", "demo", Optional.empty(), text, 0, true));
    }

    @Test
    void whatIsPendingAndTypedIsKept() {
        edits(PULL_REQUESTS).set(EditFixture.pullRequest(1), "Title", "a");
        type("select 1");

        assertThat(losses()).isEmpty();
    }

    @Test
    void editsThatTheJournalCanNotKeepAreALossUntilItCan() throws IOException {
        Path blocked = blocked("pending");
        edits(PULL_REQUESTS).set(EditFixture.pullRequest(1), "Title", "a");

        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.what())
                    .startsWith(
                            "1 pending change can't be kept until the next start. Pending edits are not being kept: ");
            assertThat(loss.remedy()).startsWith("Commit them");
        });
        Files.delete(blocked);
        assertThat(losses()).isEmpty();
    }

    @Test
    void aSecretOfAPendingRowIsNeverKept() {
        edits(HOOKS).add(Map.of("Secret", "open-sesame"));

        assertThat(losses()).singleElement().satisfies(loss -> assertThat(loss.what())
                .startsWith("1 pending change holds a secret")
                .doesNotContain("open-sesame"));
    }

    @Test
    void aTextThatCanNotBeWrittenIsNamed() throws IOException {
        blocked("sql");
        type("select 1");

        assertThat(losses()).singleElement().satisfies(loss -> {
            assertThat(loss.what()).startsWith("What was typed in SQL 1 can't be kept");
            assertThat(loss.remedy()).startsWith("Save it to a file");
        });
    }

    @Test
    void aCommitIsALossUntilItHasEnded() throws InterruptedException {
        StagedEdits edits = edits(PULL_REQUESTS);
        edits.set(EditFixture.pullRequest(1), "Title", "a");
        CommitJob job = new CommitJob(
                edits.changes(),
                new ScriptedConnector(),
                new FailurePolicy.Stop(),
                CommitQuestions.NOBODY,
                ExchangeListener.NONE);
        assertThat(new ClosingLosses(changes, texts).find(List.of(job)))
                .singleElement()
                .satisfies(
                        loss -> assertThat(loss.what()).startsWith("A commit is being sent: 0 of 1 change is done."));

        job.schedule();
        job.join();
        assertThat(new ClosingLosses(changes, texts).find(List.of(job))).isEmpty();
    }
}
