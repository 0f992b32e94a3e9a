package org.bitquarry.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Markdown in a window. */
class MarkdownViewTest {
    private static final String PAGE = """
            # Review guide
            How **we** review, with `code` and [the rules](https://bitquarry.example/rules).

            ## Steps
            1. Read the *description*.
            2. Look at each file:
               * names
               * tests, which is a long point that has to wrap onto a second line because it has so many words in it
            3. ~~Approve at once~~ Approve.

            ```
            SELECT Id FROM web.PullRequests
            ```

            | Key | Does |
            |-----|------|
            | Ctrl+Enter | runs the statement at the caret and shows what it gives below the text |
            | F5 | reads **again** |

            > A word to remember.

            ---
            ![Logo](logo.png)
            """;

    private final UiBot bot = new UiBot();
    private final List<String> opened = new ArrayList<>();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private final MarkdownView view = bot.ask(() -> {
        shell.setLayout(new FillLayout());
        MarkdownView made = new MarkdownView(shell).onLink(opened::add).pictures(MarkdownViewTest::picture);
        shell.setSize(520, 640);
        shell.open();
        return made;
    });
    private final StyledText text = bot.find(StyledText.class, "markdown.text");

    private static Optional<ImageData> picture(String address) {
        return address.equals("logo.png")
                ? Optional.of(new ImageData(64, 32, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF)))
                : Optional.empty();
    }

    @AfterEach
    void close() {
        bot.run(shell::close);
    }

    @Test
    void aClickOnALinkOpensIt() {
        bot.run(() -> view.show(PAGE));
        bot.waitUntil("text", () -> text.getText().contains("the rules"));

        bot.run(() -> {
            Point place = text.getLocationAtOffset(text.getText().indexOf("the rules") + 2);
            Event click = new Event();
            click.button = 1;
            click.x = place.x + 2;
            click.y = place.y + 6;
            text.notifyListeners(SWT.MouseUp, click);
        });

        assertThat(opened).containsExactly("https://bitquarry.example/rules");
        bot.screenshot(view, "markdown");
    }

    @Test
    void enterOnALinkOpensIt() {
        bot.run(() -> view.show(PAGE));
        bot.run(() -> text.setCaretOffset(text.getText().indexOf("the rules") + 1));
        bot.focus(text);

        bot.press(SWT.CR);

        bot.waitUntil("link", () -> !opened.isEmpty());
        assertThat(opened).hasSize(1);
    }

    @Test
    void itGoesToAHeadingByItsWordsOrItsAddress() {
        bot.run(() -> view.show("# One\n\n" + "words\n\n".repeat(100) + "## The Second Part\n\nend"));

        assertThat(bot.<Boolean>ask(() -> view.goTo("the-second-part"))).isTrue();
        assertThat(bot.<Integer>ask(() -> text.getLineAtOffset(text.getCaretOffset())))
                .isGreaterThan(100);
        assertThat(bot.<Boolean>ask(() -> view.goTo("nowhere"))).isFalse();
    }

    @Test
    void aLongPageIsReadInAJobAndTheLastOneAskedForIsShown() {
        bot.run(() -> {
            view.show("first ".repeat(50_000));
            view.show("second ".repeat(50_000));
        });

        bot.waitUntil("page", () -> view.text().startsWith("second"));
        assertThat(bot.<String>ask(text::getText)).startsWith("second").doesNotContain("first");
    }

    @Test
    void codeStandsOnItsOwnGround() {
        bot.run(() -> view.show("words\n\n```\ncode\n```\n"));
        bot.waitUntil("text", () -> text.getText().contains("code"));

        ImageData picture = bot.picture(text);
        int y = bot.<Point>ask(() -> text.getLocationAtOffset(text.getText().indexOf("code"))).y;
        RGB code = rgb(picture, 400, y + 6);
        RGB plain = rgb(picture, 400, 14);
        assertThat(code).isNotEqualTo(plain);
    }

    private static RGB rgb(ImageData picture, int x, int y) {
        return picture.palette.getRGB(picture.getPixel(x, y));
    }
}
