package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.status.StatusSource;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.ScratchTexts;
import org.bitquarry.workbench.core.query.SqlFile;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session as a person has it: in the workbench, with keys, on the demo workspace. */
class SqlEditorTest {
    private static final int REPOSITORIES = 12;

    @TempDir
    Path files;

    private final UiBot bot = new UiBot();
    private final WorkbenchCore core = UiPlugin.core();

    private SqlEditorPart open(String datasource) {
        bot.run(() -> {
            bot.page().getWorkbenchWindow().getShell().forceActive();
            new Commands(PlatformUI.getWorkbench()).run(CommandIds.NEW_SQL, Map.of(CommandIds.DATASOURCE, datasource));
        });
        bot.waitUntil("an SQL session", () -> bot.page().getActiveEditor() instanceof SqlEditorPart);
        SqlEditorPart editor = bot.ask(() -> (SqlEditorPart) bot.page().getActiveEditor());
        bot.focus(editor.pane().text().widget());
        return editor;
    }

    private void type(SqlEditorPart editor, String text) {
        bot.type(text);
        bot.waitUntil("the text", () -> editor.pane().text().text().endsWith(text));
    }

    /** Puts a text in as pasting does: behind a typed dot a list of proposals opens, and posted keys don't pass it. */
    private void paste(SqlEditorPart editor, String text) {
        bot.run(() -> editor.pane().text().widget().insert(text));
        bot.run(() -> editor.pane()
                .text()
                .widget()
                .setCaretOffset(editor.pane().text().text().length()));
    }

    private void waitForRows(SqlEditorPart editor, int rows) {
        bot.waitUntil(rows + " rows", () -> editor.pane()
                .results()
                .selected()
                .flatMap(tab -> tab.grid().rows())
                .filter(shown -> shown.count() == rows)
                .isPresent());
    }

    @Test
    void aStatementIsTypedAndRunWithKeys() {
        SqlEditorPart editor = open("demo");
        type(editor, "select Slug from Repositories");
        bot.press(SWT.CTRL | SWT.CR);
        waitForRows(editor, REPOSITORIES);
        bot.waitUntil("rest", () -> !editor.pane().isBusy());

        Optional<String> status =
                bot.ask(() -> editor.getAdapter(StatusSource.class).text());
        assertThat(status.orElseThrow()).startsWith("12 rows · ");
        assertThat(core.httpLog().statements())
                .anySatisfy(entry -> assertThat(entry.title()).isEqualTo("select Slug from Repositories"));
    }

    @Test
    void anUnknownColumnIsMarkedWhereItStands() {
        SqlEditorPart editor = open("demo");
        paste(editor, "select Slgu from Information.Repositories");
        bot.press(SWT.CTRL | SWT.CR);
        bot.waitUntil("the mark", () -> !editor.pane().text().markedErrors().isEmpty());

        List<Position> marks = bot.ask(() -> editor.pane().text().markedErrors());
        assertThat(marks).containsExactly(new Position(7, 4));
    }

    @Test
    void aMisspeltColumnIsMarkedWhileItIsTypedAndMended() {
        SqlEditorPart editor = open("demo");
        type(editor, "select 1");
        bot.press(SWT.CTRL | SWT.CR);
        waitForRows(editor, 1);
        paste(editor, " as a, Slgu from Information.Repositories");
        SqlText text = editor.pane().text();
        bot.waitUntil("the mark", () -> text.marks().all().count() == 1);
        bot.run(() -> text.reveal(text.text().indexOf("Slgu") + 1, 0));
        bot.press(SWT.CTRL | '1');
        bot.waitUntil("the list", () -> Popup.table(text.widget().getShell()).isPresent());
        bot.run(() -> Popup.choose(text.widget().getShell(), 0));

        bot.waitUntil("the column", () -> text.text().contains("as a, Slug from"));
        bot.waitUntil("no mark", () -> text.marks().all().count() == 0);
    }

    @Test
    void keysGoFromProblemToProblemAndRoundTheEnds() {
        SqlEditorPart editor = open("demo");
        type(editor, "select 1");
        bot.press(SWT.CTRL | SWT.CR);
        waitForRows(editor, 1);
        paste(editor, " as a, Slgu from Information.Repositories;\nselect Nmae from Information.Projects");
        SqlText text = editor.pane().text();
        bot.waitUntil("the marks", () -> text.marks().all().count() == 2);
        StyledText widget = text.widget();

        bot.press(SWT.CTRL | '.');
        bot.waitUntil("the first, from the end", () -> widget.getSelectionText().equals("Slgu"));
        bot.press(SWT.CTRL | '.');
        bot.waitUntil("the second", () -> widget.getSelectionText().equals("Nmae"));
        bot.press(SWT.CTRL | ',');
        bot.waitUntil("back", () -> widget.getSelectionText().equals("Slgu"));
        bot.press(SWT.CTRL | ',');
        bot.waitUntil(
                "the last, from the beginning", () -> widget.getSelectionText().equals("Nmae"));
    }

    @Test
    void completionPutsTheTableIn() {
        SqlEditorPart editor = open("demo");
        type(editor, "select 1");
        bot.press(SWT.CTRL | SWT.CR);
        waitForRows(editor, 1);
        paste(editor, " as a from Information.Repositori");
        bot.press(SWT.CTRL | ' ');

        bot.waitUntil("the table", () -> editor.pane().text().text().endsWith("from Information.Repositories"));
    }

    @Test
    void aScriptRunsAndThePlanIsTold() {
        SqlEditorPart editor = open("demo");
        type(editor, "select 1 as a; select 2 as b");
        bot.press(SWT.ALT | 'x');
        bot.waitUntil(
                "two results",
                () -> editor.pane().results().tabs().size() == 2
                        && !editor.pane().isBusy());
        bot.press(SWT.CTRL | SWT.SHIFT | 'e');
        bot.waitUntil("the plan", () -> editor.pane().results().selected().isEmpty());
    }

    @Test
    void theTextSurvivesClosingReopeningAndAnotherStart() {
        SqlEditorPart editor = open("demo");
        type(editor, "select 42");
        String id = bot.ask(() -> ((SqlEditorInput) editor.getEditorInput()).id());
        bot.run(() -> bot.page().closeEditor(editor, true));
        assertThat(core.scratchTexts().find(id)).map(ScratchText::open).contains(false);

        SqlSessions.open(bot.ask(bot::page), core.scratchTexts().find(id).orElseThrow(), false);
        bot.waitUntil("the session", () -> bot.page().getActiveEditor() instanceof SqlEditorPart);
        SqlEditorPart again = bot.ask(() -> (SqlEditorPart) bot.page().getActiveEditor());
        assertThat(bot.<String>ask(() -> again.pane().text().text())).isEqualTo("select 42");
        assertThat(bot.<Integer>ask(() -> again.pane().text().caret())).isEqualTo(9);

        core.scratchTexts().flush();
        Path folder = core.dataArea().resolve("sql");
        assertThat(ScratchTexts.in(folder).find(id)).hasValueSatisfying(kept -> {
            assertThat(kept.text()).isEqualTo("select 42");
            assertThat(kept.open()).isTrue();
        });
    }

    @Test
    void sessionsThatWereOpenWhenItCrashedComeBackOnce() {
        bot.run(() -> bot.page().getWorkbenchWindow().getShell().forceActive());
        ScratchText open = core.scratchTexts().create("demo", Optional.empty());
        core.scratchTexts().put(open.withText("select 7", 8).withOpen(true));
        ScratchText closed = core.scratchTexts().create("demo", Optional.empty());
        core.scratchTexts().put(closed.withText("select 8", 8).withOpen(false));

        new SqlSessions().earlyStartup();
        bot.waitUntil("the session", () -> bot.page().getEditorReferences().length == 1);
        new SqlSessions().earlyStartup();

        SqlEditorPart again = bot.ask(
                () -> (SqlEditorPart) bot.page().getEditorReferences()[0].getEditor(true));
        assertThat(bot.<String>ask(() -> again.pane().text().text())).isEqualTo("select 7");
        assertThat(bot.<Integer>ask(() -> bot.page().getEditorReferences().length))
                .isEqualTo(1);
    }

    @Test
    void aFileWhoseTextWasNeverSavedComesBackUnsavedAfterACrash() throws IOException {
        bot.run(() -> bot.page().getWorkbenchWindow().getShell().forceActive());
        Path path = Files.writeString(files.resolve("report.sql"), "select 1");
        ScratchText typed = core.scratchTexts()
                .open(SqlFile.of(path, false, "select 1"), "select 1", "demo", Optional.empty())
                .withText("select 1 + 1", 12);
        core.scratchTexts().put(typed);
        core.scratchTexts().flush();
        assertThat(ScratchTexts.in(core.dataArea().resolve("sql")).find(typed.id()))
                .describedAs("what the next start finds")
                .hasValueSatisfying(
                        kept -> assertThat(kept.isUnsaved() && kept.open()).isTrue());

        new SqlSessions().earlyStartup();
        SqlEditorInput input = new SqlEditorInput(typed.id(), typed.title());
        bot.waitUntil("the session", () -> bot.page().findEditor(input) != null);
        SqlEditorPart again = bot.ask(() -> (SqlEditorPart) bot.page().findEditor(input));

        assertThat(bot.<String>ask(() -> again.pane().text().text())).isEqualTo("select 1 + 1");
        assertThat(bot.<Boolean>ask(again::isDirty)).isTrue();
        assertThat(path).hasContent("select 1");
    }

    @Test
    void stopAbortsARequestThatNobodyAnswers() {
        Account account = Account.apiToken(Account.DEMO_EMAIL, "token of a test");
        try (Emulator slow =
                Emulator.start(EmulatorOptions.demo().withOnly(account).withLatency(Duration.ofMinutes(1)))) {
            core.dataSources()
                    .save(ConnectionProfile.named("slow")
                            .with(ConnectionProperties.WORKSPACE, "acme")
                            .with(ConnectionProperties.USER, Account.DEMO_EMAIL)
                            .with(ConnectionProperties.URL, slow.baseUri().toString()));
            core.dataSources()
                    .keepSecrets("slow", Map.of("APIToken", "token of a test".toCharArray()), SecretPlace.SESSION);
            SqlEditorPart editor = open("slow");
            paste(editor, "select * from Information.Repositories");
            bot.press(SWT.CTRL | SWT.CR);
            bot.waitUntil(
                    "a statement at work", () -> !editor.pane().results().tabs().isEmpty());
            bot.press(SWT.CTRL | SWT.F2);
            bot.waitUntil("rest", () -> !editor.pane().isBusy());

            QueryPhase phase = bot.ask(
                    () -> editor.pane().results().tabs().getFirst().job().phase());
            assertThat(phase).isEqualTo(QueryPhase.STOPPED);
        } finally {
            core.dataSources().remove("slow");
        }
    }
}
