package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineDialogTest {
    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private final AtomicReference<Optional<String>> answer = new AtomicReference<>();
    private Text field;

    @BeforeEach
    void open() {
        bot.run(() -> {
            shell.open();
            shell.getDisplay()
                    .asyncExec(() -> answer.set(new LineDialog(
                                    shell,
                                    "Make",
                                    "Its name",
                                    "",
                                    "Make it",
                                    typed -> typed.length() == 3
                                            ? Optional.empty()
                                            : Optional.of("Three letters & no more."))
                            .ask()));
        });
        field = dialogs.find("Make", Text.class);
        bot.focus(field);
    }

    @AfterEach
    void close() {
        bot.run(shell::close);
    }

    private boolean complains() {
        return Stream.of(field.getParent().getChildren())
                .anyMatch(
                        child -> child instanceof Label label && label.getText().equals("Three letters && no more."));
    }

    @Test
    void whatIsWrongIsSaidOnceSomethingIsTypedAndCanNotBeTaken() {
        assertThat(dialogs.isEnabled("Make", "Make it")).isFalse();
        assertThat(bot.<Boolean>ask(this::complains))
                .as("before anything is typed")
                .isFalse();

        bot.type("ab");
        bot.waitUntil("the complaint", this::complains);
        assertThat(dialogs.isEnabled("Make", "Make it")).isFalse();

        bot.type("c");
        bot.waitUntil("no complaint", () -> !complains());
        bot.press(SWT.CR);
        bot.waitUntil("the answer", () -> answer.get() != null);
        assertThat(answer.get()).contains("abc");
    }

    @Test
    void escapeAnswersNothing() {
        bot.type("abc");
        bot.press(SWT.ESC);
        bot.waitUntil("the answer", () -> answer.get() != null);
        assertThat(answer.get()).isEmpty();
    }
}
