package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The address of a page of Bitbucket, pasted into the window: the row that it names, and what is said where there is none. */
class PastedAddressTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private TableBot paste(int number, String title) {
        String address = acme.emulator
                .baseUri()
                .resolve("/acme/web/pull-requests/" + number)
                .toString();
        acme.table("web", "PullRequests");
        bot.run(() -> {
            bot.page().getWorkbenchWindow().getShell().forceActive();
            bot.page().getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> new Commands(
                            bot.page().getWorkbenchWindow())
                    .run(CommandIds.FIND_ANYTHING));
        });
        Text text = bot.find(Text.class, "find.text");
        bot.run(() -> text.setText(address));
        Table found = bot.find(Table.class, "find.table");
        bot.waitUntil(
                "the row",
                () -> found.getItemCount() > 0
                        && found.getItem(0).getText(1).startsWith("PullRequests with Id = " + number));
        bot.focus(text);
        bot.press(SWT.CR);
        bot.waitUntil("the dialog is gone", text::isDisposed);
        bot.waitUntil(title, () -> {
            IEditorPart editor = bot.page().getActiveEditor();
            return editor != null && editor.getTitle().equals(title);
        });
        return TableBot.of(bot, bot.ask(() -> bot.page().getActiveEditor()));
    }

    @Test
    void itsRowIsOpened() {
        TableBot row = paste(2, "web.PullRequests (Id = 2)").loaded();

        assertThat(row.shown().count()).isEqualTo(1);
        assertThat(row.value(row.shown().id(0).orElseThrow(), "Id")).isEqualTo(2L);
    }

    @Test
    void whereThereIsNoSuchRowTheTableSaysSoAndWhatToDo() {
        TableBot row = paste(99_999, "web.PullRequests (Id = 99999)");

        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("the count", () -> count.getText().equals("0 rows"));
        String said = "No row has Id = 99999: it is gone, or the token may not see it. Refresh (F5) looks again.";
        bot.waitUntil("why", () -> row.hintText().equals(said));
    }

    @Test
    void rowsThatNothingBelongsToAreNotSaidToBeGone() {
        acme.table("web", "PullRequestComments");
        TableInput none = new TableInput(
                new EditTarget(Acme.DATASOURCE, "web", "PullRequestComments"),
                "\"PullRequestId\" = 1 AND \"UserUUID\" = '{nobody}'");
        TableBot comments = TableBot.of(bot, bot.ask(() -> {
            try {
                return bot.page().openEditor(none, PartIds.TABLE_EDITOR);
            } catch (PartInitException unexpected) {
                throw new AssertionError(unexpected);
            }
        }));

        String said = "No row has PullRequestId = 1 AND UserUUID = '{nobody}'.";
        bot.waitUntil("why", () -> comments.hintText().equals(said));
    }
}
