package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Link;
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

    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        new DialogBot(bot).closeAll();
        bot.run(() -> bot.page().closeAllEditors(false));
        acme.close();
    }

    private void open(String sql) {
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
        ToolBar tools = bot.find(ToolBar.class, "sql.tools");
        bot.run(() -> {
            ToolItem stage = Stream.of(tools.getItems())
                    .filter(item -> "sql.stage".equals(item.getData("test.id")))
                    .findFirst()
                    .orElseThrow();
            stage.setSelection(true);
            stage.notifyListeners(SWT.Selection, null);
        });
        bot.run(() -> new Commands(bot.page().getWorkbenchWindow()).run("org.bitquarry.ui.command.run"));
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
                "the rows", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == rows);
        bot.run(() -> {
            IViewPart view = bot.page().findView(PartIds.PENDING_CHANGES);
            bot.page().activate(view);
        });
        bot.run(() -> new Commands(bot.page().getWorkbenchWindow()).run("org.bitquarry.ui.command.commit"));
        bot.waitUntil("all is committed", () -> Acme.core().pendingChanges().rows() == 0);
        assertThat(acme.writes()).hasSize(rows).allMatch(line -> line.startsWith("PUT "));
    }

    @Test
    void aProcedureSaysWhyItCannotBeStagedAndNothingIsSent() {
        open("CALL web.DeclinePullRequest(1, 'no')");

        StyledText detail = bot.find(StyledText.class, "sql.messages.detail");
        bot.waitUntil("the reason", () -> detail.getText().contains("a procedure can't be staged"));
        assertThat(acme.writes()).isEmpty();
    }
}
