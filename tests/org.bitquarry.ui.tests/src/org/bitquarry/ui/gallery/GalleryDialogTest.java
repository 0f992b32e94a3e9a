package org.bitquarry.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** A question is found by words, looked at, and opened in a session. */
class GalleryDialogTest {
    private final UiBot bot = new UiBot();

    private void open() {
        bot.run(() -> PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(() -> new Commands(bot.page().getWorkbenchWindow()).run(CommandIds.GALLERY, Map.of())));
    }

    @Test
    void aQuestionIsFoundAndOpened() {
        open();
        Text search = bot.find(Text.class, "gallery.search");
        Tree list = bot.find(Tree.class, "gallery.list");
        StyledText preview = bot.find(StyledText.class, "gallery.preview");
        assertThat(bot.<Integer>ask(list::getItemCount)).isGreaterThan(3);
        bot.run(() -> search.setText("stale"));
        assertThat(bot.<String>ask(() -> list.getItem(0).getItem(0).getText())).isEqualTo("Stale branches");
        assertThat(bot.<String>ask(preview::getText)).startsWith("-- name: Stale branches\nSELECT");
        Button button = bot.find(Button.class, "gallery.open");
        bot.run(() -> button.notifyListeners(SWT.Selection, new Event()));

        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.waitUntil("the statement", () -> text.getText().startsWith("-- name: Stale branches"));
    }

    @Test
    void anEmptySessionLeadsToItAndTakesWhatIsChosen() {
        StyledText text = emptySession();
        Button gallery = bot.find(Button.class, "sql.messages.gallery");
        bot.run(() -> gallery.getDisplay().asyncExec(() -> gallery.notifyListeners(SWT.Selection, new Event())));
        choose("stale");

        bot.waitUntil("the statement", () -> text.getText().startsWith("-- name: Stale branches"));
        assertThat(bot.<Integer>ask(() -> bot.page().getEditorReferences().length))
                .isEqualTo(1);
    }

    @Test
    void whatAPersonHasBegunToWriteIsLeftAlone() {
        StyledText text = emptySession();
        bot.run(() -> text.setText("select 1"));
        open();
        choose("stale");

        bot.waitUntil("another session", () -> bot.page().getEditorReferences().length == 2);
        assertThat(bot.<String>ask(text::getText)).isEqualTo("select 1");
    }

    private StyledText emptySession() {
        bot.run(() -> new Commands(bot.page().getWorkbenchWindow()).run(CommandIds.NEW_SQL));
        return bot.find(StyledText.class, "sql.text");
    }

    private void choose(String words) {
        Text search = bot.find(Text.class, "gallery.search");
        bot.run(() -> search.setText(words));
        Button button = bot.find(Button.class, "gallery.open");
        bot.run(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void wordsThatNothingHasLeaveNothingToOpen() {
        open();
        Text search = bot.find(Text.class, "gallery.search");
        Button button = bot.find(Button.class, "gallery.open");
        bot.run(() -> search.setText("weather"));
        assertThat(bot.<Boolean>ask(button::getEnabled)).isFalse();
        bot.run(() -> search.setText(""));
        assertThat(bot.<Boolean>ask(button::getEnabled)).isTrue();
        bot.run(() -> search.getShell().close());
    }
}
