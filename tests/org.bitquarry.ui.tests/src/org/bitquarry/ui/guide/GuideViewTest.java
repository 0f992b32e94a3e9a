package org.bitquarry.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The guide as a person reads it, with keys. */
class GuideViewTest {
    private final UiBot bot = new UiBot();
    private final Commands commands = bot.ask(() -> new Commands(PlatformUI.getWorkbench()));

    private void waitForText(String text) {
        bot.waitUntil("the page with " + text, () -> {
            StyledText page = page();
            return page != null && page.getText().contains(text);
        });
    }

    private static StyledText page() {
        return (StyledText) Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .flatMap(UiBot::withDescendants)
                .filter(control -> "markdown.text".equals(control.getData("test.id")) && control.isVisible())
                .findFirst()
                .orElse(null);
    }

    @Test
    void helpOpensTheContentsAndASearchNarrowsThem() {
        bot.run(() -> commands.run(CommandIds.GUIDE, Map.of(".page", "README.md")));
        waitForText("Bitquarry");
        List chapters = bot.find(List.class, "guide.chapters");
        int all = bot.ask(chapters::getItemCount);

        bot.focus(bot.find(Text.class, "guide.search"));
        bot.type("three-way");

        bot.waitUntil("fewer chapters", () -> chapters.getItemCount() < all && chapters.getItemCount() > 0);
    }

    @Test
    void f1InAViewOpensItsPage() {
        bot.showView(PartIds.HTTP_LOG);
        bot.run(() -> bot.page().getWorkbenchWindow().getShell().forceActive());

        bot.press(SWT.F1);

        waitForText("HTTP Log");
        assertThat(bot.<Boolean>ask(() -> bot.page().findView(PartIds.GUIDE) != null))
                .isTrue();
    }

    @Test
    void f1InADialogOpensItsPageInAWindow() {
        bot.run(() -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> commands.run(CommandIds.REGISTER)));
        Text name = bot.find(Text.class, "datasource.name");
        bot.focus(name);

        bot.press(SWT.F1);

        waitForText("Registering one");
        Shell window = bot.ask(() -> page().getShell());
        assertThat(bot.<String>ask(window::getText)).isEqualTo("User guide");
        bot.run(window::close);
        bot.run(() -> name.getShell().close());
    }

    @Test
    void theTourMarksWhatIsDone() {
        bot.run(() -> commands.run(CommandIds.TOUR));
        TourPane tour = bot.ask(() ->
                (TourPane) Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                        .flatMap(UiBot::withDescendants)
                        .filter(TourPane.class::isInstance)
                        .findFirst()
                        .orElseThrow());
        assertThat(bot.<Boolean>ask(() -> tour.isDone(1))).isFalse();

        bot.run(() -> bot.page().getWorkbenchWindow().getShell().forceActive());
        bot.run(() -> commands.run(CommandIds.OPEN_DEMO));
        bot.waitUntil("the first step is marked", () -> tour.isDone(0));
        Button look = bot.find(Button.class, "tour.do.1");
        bot.run(() -> look.notifyListeners(SWT.Selection, new Event()));

        bot.waitUntil("the second step is marked", () -> tour.isDone(1));
        bot.waitUntil("the table is open", () -> bot.page().getActiveEditor() != null);
    }

    @Test
    void aStepThatCanNotBeDoneYetSaysSo() {
        bot.showView(PartIds.TOUR);
        Button preview = bot.find(Button.class, "tour.do.4");
        Label text = bot.find(Label.class, "tour.text.4");

        bot.run(() -> preview.notifyListeners(SWT.Selection, new Event()));

        assertThat(bot.<String>ask(text::getText)).endsWith("Not yet: a step above comes first.");
    }
}
