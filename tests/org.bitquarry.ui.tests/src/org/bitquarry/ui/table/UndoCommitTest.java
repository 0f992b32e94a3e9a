package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A commit is taken back by changes that are previewed and committed like others. */
class UndoCommitTest {
    private static final String DIALOG = "Undo a commit";

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private void undo() {
        bot.waitUntil("a commit to undo", () -> Acme.core().commits().newest().isPresent());
        bot.run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(UndoCommitTest::execute));
        dialogs.waitFor(DIALOG);
    }

    private static void execute() {
        try {
            PlatformUI.getWorkbench()
                    .getService(IHandlerService.class)
                    .executeCommand("org.bitquarry.ui.command.undocommit", null);
        } catch (CommandException refused) {
            throw new AssertionError(refused);
        }
    }

    private String back(int row) {
        Table steps = bot.find(Table.class, "undo.steps");
        return bot.ask(() -> steps.getItem(row).getText(1));
    }

    @Test
    void anUpdateGoesBackToWhatWasReadAfterAPreview() {
        PendingBot hooks = PendingBot.hooks(bot);
        RowId row = hooks.table.row("Description", true);
        Object before = hooks.table.value(row, "Description");
        hooks.type("changed");
        hooks.commit();
        hooks.table.waitUntilCommitted();

        undo();
        assertThat(back(0)).isEqualTo("✎ Description “" + before + "”");
        assertThat(acme.writes()).as("nothing is sent before the preview").hasSize(1);
        dialogs.press(DIALOG, "Preview 1 change");
        hooks.press("preview.commit");
        bot.waitUntil("it is back", () -> acme.writes().size() == 2 && !hooks.table.editor.isDirty());

        assertThat(hooks.table.value(row, "Description")).isEqualTo(before);
    }

    @Test
    void theOfferStandsBesideTheOutcomeForTheKeyboardUntilSomethingElseIsSaid() {
        PendingBot hooks = PendingBot.hooks(bot);
        hooks.type("changed");
        hooks.commit();
        hooks.table.waitUntilCommitted();
        hooks.waitForHint("1 row committed.");
        Link offer = bot.find(Link.class, "grid.undocommit");
        bot.waitUntil("the offer", offer::isVisible);

        bot.focus(hooks.table.cells());
        bot.press(SWT.TAB);
        bot.waitUntil("Tab leads to it", offer::isFocusControl);
        bot.press(' ');
        dialogs.waitFor(DIALOG);
        dialogs.press(DIALOG, "Close");
        assertThat(bot.<Boolean>ask(offer::isVisible)).as("nothing was done").isTrue();

        bot.focus(hooks.table.cells());
        bot.press(SWT.ARROW_UP);
        bot.press(SWT.ARROW_DOWN);
        bot.waitUntil("it goes with what it was about", () -> !offer.isVisible());
    }

    @Test
    void anOfferThatWasTakenUpAlreadySaysSo() {
        PendingBot hooks = PendingBot.hooks(bot);
        hooks.type("changed");
        hooks.commit();
        hooks.table.waitUntilCommitted();
        Link offer = bot.find(Link.class, "grid.undocommit");
        bot.waitUntil("the offer", offer::isVisible);
        undo();
        dialogs.press(DIALOG, "Preview 1 change");
        hooks.press("preview.close");

        bot.run(() -> offer.notifyListeners(SWT.Selection, null));

        hooks.waitForHint("It was taken back already");
    }

    @Test
    void aCommitIsTakenBackThoughItsDatasourceHasAnotherNameNow() {
        PendingBot hooks = PendingBot.hooks(bot);
        hooks.type("changed");
        hooks.commit();
        hooks.table.waitUntilCommitted();
        bot.waitUntil("a commit to undo", () -> Acme.core().commits().newest().isPresent());
        ConnectionProfile before =
                Acme.core().dataSources().profile(Acme.DATASOURCE).orElseThrow();

        Acme.core().dataSources().update(Acme.DATASOURCE, before.withName("acme renamed"));
        undo();
        Label head = bot.find(Label.class, "undo.head");
        assertThat(bot.<String>ask(head::getText)).startsWith("Committed to acme renamed at ");
        dialogs.press(DIALOG, "Preview 1 change");
        hooks.press("preview.commit");

        bot.waitUntil("it is back", () -> acme.writes().size() == 2);
        bot.waitUntil("nothing is pending", () -> Acme.core().pendingChanges().rows() == 0);
    }

    @Test
    void aDeletedBranchIsMadeAnewAtItsCommit() {
        PendingBot branches = PendingBot.branches(bot);
        int name = branches.table.column("Name");
        int hash = branches.table.column("TargetHash");
        GridRows shown = branches.table.shown();
        int position = bot.ask(() -> IntStream.range(0, shown.count())
                .filter(row -> String.valueOf(shown.value(row, name)).startsWith("feature/"))
                .findFirst()
                .orElseThrow());
        RowId row = bot.ask(() -> shown.id(position).orElseThrow());
        Object target = bot.ask(() -> shown.value(position, hash));
        Object deleted = bot.ask(() -> shown.value(position, name));
        branches.table.goTo(row, "Name");
        bot.press(SWT.ALT | SWT.DEL);
        bot.waitUntil("it is marked", branches.table.editor::isDirty);
        branches.commit();
        Label warning = bot.find(Label.class, "preview.warning");
        assertThat(bot.<String>ask(warning::getText)).startsWith("1 row is deleted; Undo commit makes it anew.");
        StyledText detail = bot.find(StyledText.class, "preview.detail");
        assertThat(bot.<String>ask(detail::getText))
                .contains("# can be undone: Undo commit makes the row anew with its Name, TargetHash")
                .doesNotContain("⚠");
        Table requests = bot.find(Table.class, "preview.requests");
        assertThat(bot.<String>ask(() -> ShortCells.whole(requests.getItem(requests.getItemCount() - 1), 2)))
                .isEqualTo("delete the row");
        branches.press("preview.commit");
        branches.table.waitUntilCommitted();

        undo();
        assertThat(back(0)).startsWith("+ make it anew: ").contains(String.valueOf(deleted));
        dialogs.press(DIALOG, "Preview 1 change");
        branches.press("preview.commit");
        bot.waitUntil("it is there again", () -> acme.writes().size() == 2 && !branches.table.editor.isDirty());

        assertThat(acme.writes()).last().asString().startsWith("POST ").endsWith("/refs/branches");
        assertThat(acme.written().getLast().status()).isEqualTo(201);
        assertThat(acme.written().getLast().body()).contains(String.valueOf(deleted), String.valueOf(target));
    }

    @Test
    void productionAsksBeforeItIsTakenBackToo() {
        acme.close();
        acme = new Acme(ConnectionProfile.named(Acme.DATASOURCE).withCategory(Optional.of(Category.PROD)));
        PendingBot hooks = PendingBot.hooks(bot);
        hooks.type("changed");
        hooks.commit();
        hooks.press("preview.commit");
        hooks.table.waitUntilCommitted();

        undo();
        dialogs.press(DIALOG, "Preview 1 change");
        Label warning = bot.find(Label.class, "preview.warning");
        assertThat(bot.<String>ask(warning::getText)).contains("acme test is PROD.");
        assertThat(acme.writes()).hasSize(1);
        hooks.press("preview.close");
        bot.waitUntil("it waits", () -> hooks.edits().rows().size() == 1);
        assertThat(acme.writes()).hasSize(1);
    }
}
