package org.bitquarry.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.bitquarry.workbench.core.commit.CommitUndo;
import org.bitquarry.workbench.core.commit.UndoStep;
import org.bitquarry.workbench.core.datasource.DataSourceEvent;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.bitquarry.workbench.core.history.SqlHistory;
import org.bitquarry.workbench.core.layout.TableView;
import org.bitquarry.workbench.core.layout.TableViews;
import org.bitquarry.workbench.core.log.StatementLog;
import org.bitquarry.workbench.core.places.Place;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.ScratchText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept by the name of a datasource follows it, in this run and in the next one. */
class RenamedDatasourceTest {
    private static final EditTarget BEFORE = new EditTarget("acme", "web", "Notes");
    private static final EditTarget AFTER = new EditTarget("acme & co", "web", "Notes");
    private static final EditTarget OTHER = new EditTarget("acme2", "web", "Notes");
    private static final TableRef NOTES = new TableRef(
            new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), ""),
            TableBuilder.table("Notes")
                    .in(SchemaKind.REPOSITORY)
                    .describedAs("Notes.")
                    .listedAt("/repositories/{workspace}/{repository}/notes")
                    .columns(
                            ColumnBuilder.bigint("Id").at("/id").key().describedAs("Number."),
                            ColumnBuilder.varchar("Text")
                                    .at("/text")
                                    .insertable()
                                    .updatable()
                                    .describedAs("What it says."))
                    .inserted(new WriteRule.Post("/repositories/{workspace}/{repository}/notes", List.of()))
                    .updated(new WriteRule.PartialPut("/repositories/{workspace}/{repository}/notes/{Id}"))
                    .build());

    @TempDir
    Path folder;

    private WorkbenchCore core = null;

    @AfterEach
    void close() {
        core.close();
    }

    private WorkbenchCore open() {
        core = new WorkbenchCore(folder, new SessionCredentials(), Clock.systemUTC(), (profile, secrets) -> {
            throw new IllegalStateException("connects nothing");
        });
        return core;
    }

    private void rename(String before, String now) {
        core.dataSources().update(before, ConnectionProfile.named(now));
    }

    private void edit(EditTarget target, String text) {
        StagedEdits edits = core.pendingChanges().open(target, NOTES, false);
        edits.add(Map.of("Text", text));
    }

    @Test
    void favouritesAndWhatWasOpenedLast() {
        open().dataSources().save(ConnectionProfile.named("acme"));
        core.places().add(List.of(Place.of("acme", "web"), Place.of("acme2", "web")));
        core.places().opened(Place.of("Acme", "web", "Notes"));

        rename("acme", "acme & co");
        core.close();

        open().places().read();
        assertThat(core.places().favourites()).containsExactly(Place.of("acme & co", "web"), Place.of("acme2", "web"));
        assertThat(core.places().recent()).containsExactly(Place.of("acme & co", "web", "Notes"));
    }

    @Test
    void filtersAndOrdersOfTables() {
        TableView view = new TableView(List.of(), List.of("Id > 3"), Optional.empty());
        open().dataSources().save(ConnectionProfile.named("acme"));
        core.tableViews().change(TableViews.key(BEFORE, "Id = 1"), none -> view);
        core.tableViews().change(TableViews.key(OTHER, ""), none -> view);

        rename("acme", "acme & co");
        core.close();

        open();
        assertThat(core.tableViews().find(TableViews.key(AFTER, "Id = 1"))).isEqualTo(view);
        assertThat(core.tableViews().find(TableViews.key(BEFORE, "Id = 1"))).isEqualTo(TableView.NONE);
        assertThat(core.tableViews().find(TableViews.key(OTHER, ""))).isEqualTo(view);
    }

    @Test
    void sessionsInTheirOrder() {
        open().dataSources().save(ConnectionProfile.named("acme"));
        core.scratchTexts().put(session("sql-1", "acme"));
        core.scratchTexts().put(session("sql-2", "demo"));

        rename("acme", "acme & co");

        assertThat(core.scratchTexts().list())
                .extracting(ScratchText::datasource)
                .containsExactly("acme & co", "demo");
        core.close();
        assertThat(open().scratchTexts().find("sql-1").orElseThrow().datasource())
                .isEqualTo("acme & co");
    }

    private static ScratchText session(String id, String datasource) {
        return new ScratchText(id, id, datasource, Optional.of("web"), "SELECT 1", 0, true);
    }

    @Test
    void statementsOfTheHistory() throws InterruptedException {
        open().dataSources().save(ConnectionProfile.named("acme"));
        QueryJob job = new QueryJob(
                QueryRequest.run("SELECT 1"),
                (sql, context) -> {
                    throw new IllegalStateException("runs nothing");
                },
                ExchangeListener.NONE,
                Clock.systemUTC());
        core.history()
                .follow(
                        job,
                        new SqlHistory.Place("acme", Optional.empty(), Optional::empty),
                        core.clock().instant());
        job.schedule();
        job.join();

        rename("acme", "acme & co");
        core.close();

        open().history().read();
        assertThat(core.history().entries()).singleElement().satisfies(entry -> assertThat(entry.datasource())
                .isEqualTo("acme & co"));
    }

    @Test
    void requestsAndCommitsOfThisRun() {
        open().dataSources().save(ConnectionProfile.named("acme"));
        StatementLog sent = core.httpLog().begin("acme", "SELECT 1");
        List<UndoStep> steps =
                List.of(new UndoStep.Impossible(new RowChange.Insert(NOTES, Map.of("Text", "one")), "notes stay."));
        core.commits().add(new CommitUndo("acme2", core.clock().instant(), steps));
        core.commits().add(new CommitUndo("Acme", core.clock().instant(), steps));
        CommitUndo before = core.commits().newest().orElseThrow();

        rename("acme", "acme & co");

        CommitUndo now = core.commits().newest().orElseThrow();
        assertThat(now).isEqualTo(new CommitUndo("acme & co", before.at(), steps));
        assertThat(core.commits().kept(before)).contains(now);
        assertThat(sent.datasource()).isEqualTo("acme & co");
    }

    @Test
    void changesThatWaitAndThoseThatAreBeingMade() {
        open().dataSources().save(ConnectionProfile.named("acme"));
        edit(BEFORE, "one");
        edit(OTHER, "other");
        StagedEdits shown = core.pendingChanges().known(BEFORE).orElseThrow();

        rename("acme", "acme & co");
        shown.add(Map.of("Text", "two"));

        assertThat(core.pendingChanges().waiting()).containsExactly(new WaitingEdits(AFTER, 1));
        assertThat(core.pendingChanges().open(AFTER, NOTES, false).rows()).hasSize(2);
        core.close();
        open().pendingChanges().scan();
        assertThat(core.pendingChanges().waiting())
                .containsExactlyInAnyOrder(new WaitingEdits(AFTER, 2), new WaitingEdits(OTHER, 1));
    }

    @Test
    void whatWaitsUnderTheNewNameAlreadyIsNotMixedWithIt() {
        open().dataSources().save(ConnectionProfile.named("acme"));
        edit(AFTER, "before");
        edit(BEFORE, "one");

        rename("acme", "acme & co");
        core.close();

        open().pendingChanges().scan();
        assertThat(core.pendingChanges().waiting())
                .containsExactlyInAnyOrder(new WaitingEdits(AFTER, 1), new WaitingEdits(BEFORE, 1));
    }

    @Test
    void changesFollowToANameUnderWhichNothingIsPendingAnyMore() {
        open().dataSources().save(ConnectionProfile.named("acme"));
        StagedEdits gone = core.pendingChanges().open(AFTER, NOTES, false);
        gone.add(Map.of("Text", "before"));
        gone.revertAll();
        edit(BEFORE, "one");

        rename("acme", "acme & co");

        assertThat(core.pendingChanges().open(AFTER, NOTES, false).rows()).hasSize(1);
    }

    /** Another name of the file shows what became of its old content, as whoever dies in the middle would leave it. */
    @Test
    void theJournalIsReplacedAsAWhole() throws IOException {
        open().dataSources().save(ConnectionProfile.named("acme"));
        edit(BEFORE, "one");
        core.flush();
        Path journal;
        try (Stream<Path> kept = Files.list(folder.resolve("pending"))) {
            journal = kept.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
        Path before = Files.createLink(folder.resolve("before"), journal);
        String written = Files.readString(before);

        rename("acme", "acme & co");

        assertThat(before).hasContent(written);
        assertThat(core.pendingChanges().waiting()).containsExactly(new WaitingEdits(AFTER, 1));
    }

    @Test
    void itsSecretsAreThereWhenItIsTold() {
        open().dataSources().save(secretive("acme"));
        core.dataSources()
                .keepSecrets(
                        "acme",
                        Map.of(ConnectionProperties.API_TOKEN.name(), "token".toCharArray()),
                        SecretPlace.SESSION);
        List<Boolean> known = new ArrayList<>();
        core.dataSources().onChange(event -> {
            if (event instanceof DataSourceEvent.Renamed renamed) {
                known.add(core.dataSources().hasSecrets(renamed.profile()));
            }
        });

        core.dataSources().update("acme", secretive("acme & co"));

        assertThat(known).containsExactly(true);
    }

    private static ConnectionProfile secretive(String name) {
        return ConnectionProfile.named(name)
                .with(ConnectionProperties.SOURCE, "Bitbucket")
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.AUTH_SCHEME, "APIToken")
                .with(ConnectionProperties.USER, "ann@acme.example");
    }

    @Test
    void aNameThatDiffersByCaseOnly() {
        open().dataSources().save(ConnectionProfile.named("acme"));
        edit(BEFORE, "one");

        rename("acme", "ACME");

        assertThat(core.pendingChanges().waiting())
                .containsExactly(new WaitingEdits(new EditTarget("ACME", "web", "Notes"), 1));
    }
}
