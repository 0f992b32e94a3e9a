package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements that change rows wait in Pending Changes, where a session wants that. */
class StagedSqlTest {
    private static final String NEW = "org.bitquarry.ui.command.newsql";
    private static final String RUN = "org.bitquarry.ui.command.run";

    private final UiBot bot = new UiBot();
    private Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private void open(String sql) {
        type(sql);
        ToolBar tools = bot.find(ToolBar.class, "sql.tools");
        bot.run(() -> {
            ToolItem stage = Stream.of(tools.getItems())
                    .filter(item -> "sql.stage".equals(item.getData("test.id")))
                    .findFirst()
                    .orElseThrow();
            stage.setSelection(true);
            stage.notifyListeners(SWT.Selection, null);
        });
        run();
    }

    /** A session's commands are there a turn after it is. */
    private void run() {
        bot.waitUntil("a session that can run", () -> PlatformUI.getWorkbench()
                .getService(ICommandService.class)
                .getCommand(RUN)
                .isEnabled());
        assertThat(bot.<Boolean>ask(() -> new Commands(bot.page().getWorkbenchWindow()).run(RUN, Map.of())))
                .isTrue();
    }

    private void type(String sql) {
        bot.run(() -> {
            ParameterizedCommand command = ParameterizedCommand.generateCommand(
                    PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(NEW),
                    Map.of(NEW + ".datasource", Acme.DATASOURCE, NEW + ".text", sql));
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException refused) {
                throw new AssertionError(refused);
            }
        });
    }

    @Test
    void anUpdateIsStagedTheMessageLeadsToItAndTheCommitSendsIt() {
        open("UPDATE web.Hooks SET Description = 'staged by SQL' WHERE Description IS NOT NULL");

        Link link = bot.find(Link.class, "sql.staged");
        bot.waitUntil("the message", () -> link.getText().contains("staged; nothing was sent."));
        assertThat(acme.writes()).isEmpty();
        int rows = Acme.core().pendingChanges().rows();
        assertThat(rows).isPositive();

        bot.run(() -> link.notifyListeners(SWT.Selection, null));
        Tree tree = bot.find(Tree.class, "pendingchanges.tree");
        bot.waitUntil(
                "the rows",
                () -> tree.getItemCount() == 1 && tree.getItem(0).getItem(0).getItemCount() == rows);
        bot.run(() -> {
            IViewPart view = bot.page().findView(PartIds.PENDING_CHANGES);
            bot.page().activate(view);
        });
        bot.run(() -> new Commands(bot.page().getWorkbenchWindow()).run("org.bitquarry.ui.command.commit"));
        bot.waitUntil("all is committed", () -> Acme.core().pendingChanges().rows() == 0);
        assertThat(acme.writes()).hasSize(rows).allMatch(line -> line.startsWith("PUT "));
    }

    @Test
    void aNewRowOfAnInsertWaitsAndIsPosted() {
        open(
                "INSERT INTO web.Hooks (Description, Url, Events) VALUES ('by INSERT', 'https://a.example/', '[\"repo:push\"]')");
        waitForStaged("1 row staged; nothing was sent.");
        assertThat(acme.writes()).isEmpty();
        assertThat(kinds()).containsExactly(RowEdit.Kind.NEW);

        commit();
        assertThat(acme.writes()).containsExactly("POST /2.0/repositories/acme/web/hooks");
        assertThat(acme.written().getFirst().body()).contains("by INSERT", "https://a.example/");
    }

    @Test
    void whatAMergeFindsIsChangedAndTheRestIsNew() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        String known = String.valueOf(table.value(table.row("Url", true), "Url"));
        open("MERGE INTO web.Hooks AS h USING (VALUES ('" + known + "', 'merged'), ('https://b.example/', 'merged'))"
                + " AS v (Url, Description) ON h.Url = v.Url"
                + " WHEN MATCHED THEN UPDATE SET Description = v.Description"
                + " WHEN NOT MATCHED THEN INSERT (Url, Description, Events)"
                + " VALUES (v.Url, v.Description, '[\"repo:push\"]')");
        waitForStaged("2 rows staged; nothing was sent.");
        assertThat(acme.writes()).isEmpty();
        assertThat(kinds()).containsExactlyInAnyOrder(RowEdit.Kind.CHANGED, RowEdit.Kind.NEW);

        commit();
        assertThat(acme.written()).extracting(RecordedRequest::method).containsExactlyInAnyOrder("PUT", "POST");
    }

    @Test
    void productionIsAskedForBeforeWhatWasStagedIsSent() {
        acme.close();
        acme = new Acme(ConnectionProfile.named(Acme.DATASOURCE).withCategory(Optional.of(Category.PROD)));
        open("UPDATE web.Hooks SET Description = 'staged by SQL' WHERE Description IS NOT NULL");
        waitForStaged("staged; nothing was sent.");
        int rows = Acme.core().pendingChanges().rows();

        begin();
        Label warning = bot.find(Label.class, "preview.warning");
        assertThat(bot.<String>ask(warning::getText)).contains("acme test is PROD.");
        press("preview.close");
        assertThat(acme.writes()).isEmpty();
        assertThat(Acme.core().pendingChanges().rows()).isEqualTo(rows);

        begin();
        press("preview.commit");
        bot.waitUntil("all is committed", () -> Acme.core().pendingChanges().rows() == 0);
        assertThat(acme.writes()).hasSize(rows);
    }

    @Test
    void aStatementThatIsSentAtOnceShowsBeforeWhetherTheCredentialMay() {
        acme.close();
        acme = new Acme(ConnectionProfile.named(Acme.DATASOURCE).withCategory(Optional.of(Category.PROD)));
        TableBot.open(bot, "web", "Hooks").loaded();
        type("DELETE FROM web.Hooks WHERE Description IS NOT NULL");
        run();

        Table requests = bot.find(Table.class, "preview.requests");
        List<String> scopes = bot.ask(() -> Stream.of(requests.getItems())
                .map(item -> ShortCells.whole(item, 3))
                .filter(text -> !text.isEmpty())
                .toList());
        assertThat(scopes).isNotEmpty().allMatch(text -> text.startsWith("✓ "));
        press("preview.close");
        assertThat(acme.writes()).isEmpty();
    }

    @Test
    void whatIsRefusedAtTheCommitStaysStagedWithItsReason() {
        open("UPDATE web.Hooks SET Description = 'staged by SQL' WHERE Description IS NOT NULL");
        waitForStaged("staged; nothing was sent.");
        int rows = Acme.core().pendingChanges().rows();
        acme.emulator.faults().next(1).of("PUT").answer(403);

        begin();
        bot.waitUntil("a refusal", () -> Acme.core().pendingChanges().pending().stream()
                .flatMap(edits -> edits.rows().stream())
                .anyMatch(row -> row.trouble()
                        .filter(why -> why.text().contains("Access denied"))
                        .isPresent()));
        bot.waitUntil("nothing is on its way", () -> Acme.core().pendingChanges().pending().stream()
                .flatMap(edits -> edits.rows().stream())
                .noneMatch(PendingRow::sending));
        assertThat(Acme.core().pendingChanges().rows()).isEqualTo(rows);
    }

    private void waitForStaged(String words) {
        Link link = bot.find(Link.class, "sql.staged");
        bot.waitUntil(words, () -> link.getText().contains(words));
    }

    private static List<RowEdit.Kind> kinds() {
        return Acme.core().pendingChanges().pending().stream()
                .flatMap(edits -> edits.rows().stream())
                .map(row -> row.edit().kind())
                .toList();
    }

    private void press(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.focus(button);
        bot.press(' ');
        bot.waitUntil(testId + " is done", button::isDisposed);
    }

    /** Commits what the view of pending changes shows. */
    private void begin() {
        IViewPart view = bot.showView(PartIds.PENDING_CHANGES);
        bot.find(Tree.class, "pendingchanges.tree");
        bot.run(() -> {
            bot.page().activate(view);
            bot.page().getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> new Commands(
                            bot.page().getWorkbenchWindow())
                    .run("org.bitquarry.ui.command.commit"));
        });
    }

    private void commit() {
        begin();
        bot.waitUntil("all is committed", () -> Acme.core().pendingChanges().rows() == 0);
    }

    @Test
    void aProcedureSaysWhyItCannotBeStagedAndNothingIsSent() {
        open("CALL web.DeclinePullRequest(1, 'no')");

        StyledText detail = bot.find(StyledText.class, "sql.messages.detail");
        bot.waitUntil("the reason", () -> detail.getText().contains("a procedure can't be staged"));
        assertThat(acme.writes()).isEmpty();
    }
}
