package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** What a person does in the wizard. */
final class WizardBot {
    private final UiBot bot;

    WizardBot(UiBot bot) {
        this.bot = bot;
    }

    /** Runs a command; the dialog that it opens doesn't keep the test waiting. */
    void command(String id, Map<String, String> values) {
        PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(() -> new Commands(PlatformUI.getWorkbench().getWorkbenchWindows()[0]).run(id, values));
    }

    void fill(String testId, String text) {
        Text field = bot.find(Text.class, testId);
        bot.run(() -> field.setText(text));
    }

    String text(String testId) {
        Text field = bot.find(Text.class, testId);
        return bot.ask(field::getText);
    }

    void push(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.waitUntil(testId + " can be pressed", button::isEnabled);
        // A dialog that opens, or a modal wait, must not keep the test waiting.
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> button.notifyListeners(SWT.Selection, null));
    }

    /** Chooses how to sign in. */
    void scheme(String title) {
        Combo schemes = bot.find(Combo.class, "datasource.scheme");
        bot.run(() -> {
            schemes.setText(title);
            schemes.notifyListeners(SWT.Selection, null);
        });
    }

    /** Chooses by keyboard, as a person may. */
    void choose(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.focus(button);
        bot.type(" ");
        bot.waitUntil(testId + " is chosen", button::getSelection);
    }

    String label(String testId) {
        Label label = bot.find(Label.class, testId);
        return bot.ask(label::getText);
    }

    /** Waits until the line beside the button that tests begins so. */
    void headline(String headline) {
        Label shown = bot.find(Label.class, "datasource.test.headline");
        bot.waitUntil(headline, () -> shown.getText().startsWith(headline));
    }

    /** Waits for the result of a test whose first line begins so, and returns the lines below. */
    String result(String headline) {
        headline(headline);
        return lines("datasource.test.details");
    }

    /** Returns what can be read and copied there. */
    String lines(String testId) {
        StyledText lines = bot.find(StyledText.class, testId);
        return bot.ask(lines::getText);
    }

    /** Sets a property on the advanced page, by keyboard. */
    void property(ConnectionProperty property, String value) {
        Table table = bot.find(Table.class, "datasource.properties");
        int row = properties().indexOf(property.name());
        bot.run(() -> table.setSelection(row));
        bot.focus(table);
        bot.press(SWT.CR);
        Text editor = bot.find(Text.class, "datasource.properties.value");
        bot.run(() -> editor.setText(value));
        bot.focus(editor);
        bot.press(SWT.CR);
        bot.waitUntil(
                value + " is taken over", () -> table.getItem(row).getText(1).equals(value));
    }

    /** Returns the names on the advanced page. */
    List<String> properties() {
        Table table = bot.find(Table.class, "datasource.properties");
        return bot.ask(() -> Stream.of(table.getItems()).map(TableItem::getText).toList());
    }

    void waitUntilClosed(String title) {
        bot.waitUntil(title + " is closed", () -> shell(title).isEmpty());
    }

    void waitUntilOpen(String title) {
        bot.waitUntil(title + " is open", () -> shell(title).isPresent());
    }

    /** Closes the dialogs that a failed test has left. */
    void closeDialogs() {
        bot.run(() -> {
            for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
                if (!shell.isDisposed() && shell.isVisible() && shell.getParent() != null) {
                    shell.close();
                }
            }
        });
    }

    Optional<Shell> shell(String title) {
        return Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .findFirst();
    }

    /** Presses a button of a question. */
    void answer(String title, String button) {
        waitUntilOpen(title);
        bot.run(() -> UiBot.withDescendants(shell(title).orElseThrow())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(candidate -> candidate.getText().replace("&", "").equals(button))
                .findFirst()
                .orElseThrow()
                .notifyListeners(SWT.Selection, null));
    }
}
