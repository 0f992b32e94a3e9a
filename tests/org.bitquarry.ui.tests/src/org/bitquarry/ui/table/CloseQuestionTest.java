package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.close.CloseQuestion;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.commit.CommitJob;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.bitquarry.workbench.core.export.ExportJob;
import org.bitquarry.workbench.core.export.ExportTarget;
import org.bitquarry.workbench.core.export.TextEncoding;
import org.bitquarry.workbench.core.export.WriterOptions;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.ScratchTexts;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.testing.TestableObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is asked who closes the window, and what not. */
class CloseQuestionTest {
    private static final String TITLE = "Closing would lose something";

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private CompletableFuture<Boolean> closing(WorkbenchCore core) {
        CompletableFuture<Boolean> mayClose = new CompletableFuture<>();
        bot.run(() -> bot.page()
                .getWorkbenchWindow()
                .getShell()
                .getDisplay()
                .asyncExec(() -> mayClose.complete(new CloseQuestion(core)
                        .mayClose(bot.page().getWorkbenchWindow().getShell()))));
        return mayClose;
    }

    private TableBot edited(String table) {
        TableBot made = TableBot.open(bot, "web", table).loaded();
        bot.run(() -> made.shown().set(0, made.column("Title"), "Typed by " + table));
        return made;
    }

    @Test
    void pendingEditsOfSeveralEditorsAndUnsavedTextsAreKeptAndNotAskedFor() {
        edited("PullRequests");
        TableBot.open(bot, "api", "PullRequests").loaded();
        ScratchText typed = Acme.core().scratchTexts().create(Acme.DATASOURCE, Optional.empty());
        Acme.core().scratchTexts().put(typed.withText("select 1", 8));

        assertThat(closing(Acme.core()).join()).isTrue();
        assertThat(ScratchTexts.in(Acme.core().dataArea().resolve("sql")).find(typed.id()))
                .map(ScratchText::text)
                .contains("select 1");
        Acme.core().scratchTexts().remove(typed.id());
        assertThat(Files.exists(Acme.core().dataArea().resolve("pending"))).isTrue();
        assertThat(Acme.core().pendingChanges().problem()).isEmpty();
    }

    @Test
    void aJournalThatCanNotBeWrittenIsOneQuestionAndStayingIsTheDefault() throws IOException {
        try (WorkbenchCore core =
                new WorkbenchCore(folder, new SessionCredentials(), Clock.systemUTC(), (profile, credentials) -> {
                    throw new IllegalStateException("nobody connects");
                })) {
            Path blocked = Files.writeString(folder.resolve("pending"), "a file where the folder should be");
            edited("PullRequests");
            core.pendingChanges()
                    .open(
                            new EditTarget(Acme.DATASOURCE, "web", "PullRequests"),
                            acme.table("web", "PullRequests"),
                            false)
                    .add(Map.of("Title", "Not kept"));
            CompletableFuture<Boolean> first = closing(core);
            dialogs.waitFor(TITLE);
            Label losses = bot.find(Label.class, "close.words");
            assertThat(bot.<String>ask(losses::getText))
                    .contains("1 pending change can't be kept until the next start.", "Commit them, or see to it");
            bot.screenshot(bot.ask(losses::getShell), "close-question");
            Button stay = bot.find(Button.class, "close.stay");
            bot.waitUntil("the keyboard in Stay", stay::isFocusControl);
            bot.press(SWT.CR);
            assertThat(first.join()).isFalse();

            CompletableFuture<Boolean> second = closing(core);
            dialogs.press(TITLE, "Close anyway");
            assertThat(second.join()).isTrue();

            Files.delete(blocked);
            assertThat(closing(core).join()).isTrue();
        }
    }

    private void staysThenClosesAnyway(String words) {
        CompletableFuture<Boolean> stays = closing(Acme.core());
        dialogs.waitFor(TITLE);
        Label losses = bot.find(Label.class, "close.words");
        assertThat(bot.<String>ask(losses::getText)).startsWith(words);
        dialogs.press(TITLE, "Stay");
        assertThat(stays.join()).isFalse();

        CompletableFuture<Boolean> closes = closing(Acme.core());
        dialogs.press(TITLE, "Close anyway");
        assertThat(closes.join()).isTrue();
    }

    private QueryJob update() {
        TableBot.open(bot, "web", "Hooks").loaded();
        DataSource live = Acme.core().dataSources().connected(Acme.DATASOURCE).orElseThrow();
        SqlSession session = Acme.core().dataSources().session(live.profile());
        return new QueryJob(
                QueryRequest.run("UPDATE web.Hooks SET Description = 'on its way' WHERE Description IS NOT NULL"),
                (sql, context) -> live.engine().prepare(sql, session, context),
                ExchangeListener.NONE,
                Clock.systemUTC());
    }

    @Test
    void aStatementThatWritesIsAskedForUntilItHasEnded() throws InterruptedException {
        QueryJob update = update();
        HeldAnswers held = HeldAnswers.from(1, acme.emulator);
        try {
            update.schedule();
            bot.waitUntil("a write", () -> held.writes() == 1);

            staysThenClosesAnyway("A statement is writing: UPDATE web.Hooks");

            assertThat(update.phase()).isEqualTo(QueryPhase.RUNNING);
        } finally {
            held.release();
        }
        update.join();
        assertThat(update.phase()).isEqualTo(QueryPhase.COMPLETE);
        assertThat(closing(Acme.core()).join()).isTrue();
    }

    @Test
    void anExportIsAskedForUntilItHasEnded() throws InterruptedException {
        TableBot commits = TableBot.open(bot, "web", "Commits");
        bot.waitUntil(
                "rows",
                () -> commits.rows().filter(rows -> rows.rows().loaded() > 0).isPresent());
        bot.waitUntil("rest", () -> !commits.grid.job().orElseThrow().phase().isBusy());
        QueryJob read = bot.ask(() -> commits.grid.job().orElseThrow());
        Path file = folder.resolve("commits.csv");
        ExportJob export = new ExportJob(
                "Export web.Commits",
                ExportFormat.CSV,
                WriterOptions.standard(),
                new ExportTarget.ToFile(file, TextEncoding.UTF_8),
                read.rereading()::open,
                ExchangeListener.NONE);
        HeldAnswers held = HeldAnswers.reading("/commits", acme.emulator);
        try {
            export.schedule();
            bot.waitUntil("a page", () -> held.reads() > 0);

            staysThenClosesAnyway("Export web.Commits is not done. There will be no file.");

            assertThat(file).doesNotExist();
        } finally {
            held.release();
        }
        export.join();
        assertThat(file).exists();
        assertThat(closing(Acme.core()).join()).isTrue();
    }

    /** What drives tests is asked nothing, so that it has to be taken away as long as a person is asked. */
    @Test
    void theWindowsOwnButtonAsksAndStayingKeepsTheWindow() throws ReflectiveOperationException, InterruptedException {
        QueryJob update = update();
        HeldAnswers held = HeldAnswers.from(1, acme.emulator);
        Field harness = TestableObject.class.getDeclaredField("testHarness");
        harness.setAccessible(true);
        Object driving = harness.get(PlatformUI.getTestableObject());
        Shell window = bot.ask(() -> bot.page().getWorkbenchWindow().getShell());
        try {
            update.schedule();
            bot.waitUntil("a write", () -> held.writes() == 1);
            harness.set(PlatformUI.getTestableObject(), null);

            bot.run(() -> window.getDisplay().asyncExec(window::close));
            dialogs.press(TITLE, "Stay");

            bot.waitUntil("the window as before", () -> window.isVisible() && window.isEnabled());
            assertThat(PlatformUI.isWorkbenchRunning()).isTrue();
            assertThat(bot.<Boolean>ask(() -> PlatformUI.getWorkbench().isClosing()))
                    .isFalse();
        } finally {
            harness.set(PlatformUI.getTestableObject(), driving);
            held.release();
        }
        update.join();
    }

    @Test
    void aCommitOnItsWayIsAskedForUntilItHasEnded() {
        TableBot table = edited("PullRequests");
        HeldAnswers held = HeldAnswers.from(1, acme.emulator);
        try {
            bot.run(() -> table.editor.doSave(new NullProgressMonitor()));
            bot.waitUntil("a write", () -> held.writes() == 1);
            CompletableFuture<Boolean> asked = closing(Acme.core());
            dialogs.waitFor(TITLE);
            Label losses = bot.find(Label.class, "close.words");
            assertThat(bot.<String>ask(losses::getText)).startsWith("A commit is being sent: 0 of 1 change is done.");
            dialogs.press(TITLE, "Stay");
            assertThat(asked.join()).isFalse();
        } finally {
            held.release();
        }
        table.waitUntilCommitted();
        bot.waitUntil("the commit is over", () -> Stream.of(Job.getJobManager().find(null))
                .noneMatch(CommitJob.class::isInstance));
        assertThat(closing(Acme.core()).join()).isTrue();
    }
}
