package org.bitquarry.app.tour;

import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.CopiedText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Fills in the pages on which a datasource is described. */
final class WizardWalk {
    private final Guide guide;
    private final UiBot bot;

    WizardWalk(Guide guide) {
        this.guide = guide;
        this.bot = guide.bot();
    }

    /** Opens the wizard for a new datasource, takes settings from the clipboard, and goes to the page where people sign in. */
    void toSignIn(String name, Map<String, String> settings) {
        guide.command("org.bitquarry.ui.command.register");
        fill("datasource.name", name);
        if (!settings.isEmpty()) {
            StringBuilder text = new StringBuilder("jdbc:bitquarry:");
            settings.forEach(
                    (key, value) -> text.append(key).append('=').append(value).append(';'));
            bot.run(() -> new CopiedText(text.toString())
                    .put(PlatformUI.getWorkbench().getDisplay()));
            push("datasource.paste.button");
            waitFor("datasource.paste.hint", "Taken over");
        }
        push("datasource.next");
    }

    void fill(String testId, String text) {
        Text field = bot.find(Text.class, testId);
        bot.run(() -> field.setText(text));
    }

    /** Returns what stands in a field, once something does. */
    String read(String testId) {
        Text field = bot.find(Text.class, testId);
        bot.waitUntil("something in " + testId, () -> !field.getText().isEmpty());
        return bot.ask(field::getText);
    }

    void push(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.waitUntil(testId + " can be pressed", button::isEnabled);
        // What opens waits in a loop of its own, which must not keep the tour waiting.
        bot.run(() -> button.getDisplay().asyncExec(() -> button.notifyListeners(SWT.Selection, null)));
    }

    /** Chooses how to sign in. */
    void scheme(String title) {
        Combo schemes = bot.find(Combo.class, "datasource.scheme");
        bot.run(() -> {
            schemes.setText(title);
            schemes.notifyListeners(SWT.Selection, null);
        });
    }

    void waitFor(String testId, String beginning) {
        Label label = bot.find(Label.class, testId);
        bot.waitUntil(beginning, () -> label.getText().startsWith(beginning));
    }

    void waitForDialog(String title) {
        guide.waitForDialog(title);
    }

    /** Closes every dialog, the last opened first. */
    void closeAll() {
        bot.waitUntil("the dialogs to close", () -> {
            dialogs().reduce((below, above) -> above).ifPresent(Shell::close);
            return dialogs().findAny().isEmpty();
        });
    }

    private static Stream<Shell> dialogs() {
        return Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> !shell.isDisposed() && shell.isVisible() && shell.getParent() != null);
    }
}
