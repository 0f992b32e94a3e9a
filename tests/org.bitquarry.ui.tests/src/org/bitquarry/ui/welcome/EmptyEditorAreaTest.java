package org.bitquarry.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;

/** Where there is no editor, the window says how to begin. */
class EmptyEditorAreaTest {
    private final UiBot bot = new UiBot();

    @Test
    void theFirstEditorTakesThePlaceOfThePage() {
        WelcomePage page = bot.find(WelcomePage.class, "welcome");

        bot.run(() -> new Commands(bot.page().getWorkbenchWindow()).run(CommandIds.NEW_SQL));

        bot.waitUntil("the session", () -> !page.isVisible());
        bot.run(() -> bot.page().closeAllEditors(false));
        bot.waitUntil("the page", page::isVisible);
    }

    /** As in a window that is restored: its folder of editors is made once it has opened. */
    @Test
    void aFolderThatIsMadeLaterShowsThePageToo() {
        WelcomePage first = bot.find(WelcomePage.class, "welcome");
        CTabFolder folder = bot.ask(() -> (CTabFolder) first.getParent());
        MUIElement stack = bot.ask(() -> (MUIElement) folder.getData("modelElement"));
        bot.run(() -> {
            stack.setWidget(null);
            folder.setData("org.bitquarry.welcome", null);
            first.dispose();
        });

        bot.run(() -> stack.setWidget(folder));

        bot.waitUntil("the page", () -> pages(folder).anyMatch(page -> page.isVisible() && page.getSize().x > 0));
        assertThat(bot.<Long>ask(() -> pages(folder).count())).isEqualTo(1);
    }

    /** The platform then calls the place of editors by another name. */
    @Test
    void aPerspectiveThatWasResetShowsThePageInTheNextWindowToo() {
        WelcomePage first = bot.find(WelcomePage.class, "welcome");
        CTabFolder folder = bot.ask(() -> (CTabFolder) first.getParent());
        bot.run(() -> bot.page().resetPerspective());
        bot.run(() -> {
            folder.setData("org.bitquarry.welcome", null);
            first.dispose();
            new EmptyEditorArea(bot.page().getWorkbenchWindow()).install();
        });

        bot.waitUntil("the page", () -> pages(folder).anyMatch(Control::isVisible));
    }

    private static Stream<Control> pages(CTabFolder folder) {
        return Stream.of(folder.getChildren()).filter(WelcomePage.class::isInstance);
    }
}
