package org.bitquarry.ui.bot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** What a person does in dialogs, which are known by their titles. */
public final class DialogBot {
    private final UiBot bot;
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    public DialogBot(UiBot bot) {
        this.bot = bot;
    }

    /** Waits until a dialog is there. */
    public void waitFor(String title) {
        bot.waitUntil("the dialog " + title, () -> shell(title).isPresent());
    }

    /** Waits until a dialog is gone. */
    public void waitUntilClosed(String title) {
        bot.waitUntil(title + " is closed", () -> shell(title).isEmpty());
    }

    /** Waits for the first control of a type in a dialog. */
    public <C extends Control> C find(String title, Class<C> type) {
        AtomicReference<C> found = new AtomicReference<>();
        bot.waitUntil("a " + type.getSimpleName() + " in " + title, () -> {
            shell(title).flatMap(shell -> UiBot.descendant(shell, type)).ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    /** Tells whether a button can be pressed. */
    public boolean isEnabled(String title, String button) {
        return bot.ask(() -> button(title, button).filter(Control::isEnabled).isPresent());
    }

    /** Waits until a button can be pressed and presses it, without waiting for what it opens. */
    public void press(String title, String button) {
        bot.waitUntil(
                button + " in " + title,
                () -> button(title, button).filter(Control::isEnabled).isPresent());
        bot.run(() -> {
            Button wanted = button(title, button).orElseThrow();
            display.asyncExec(() -> {
                if (!wanted.isDisposed()) {
                    wanted.notifyListeners(SWT.Selection, null);
                }
            });
        });
    }

    /** Closes every dialog above the window. */
    public void closeAll() {
        bot.run(() -> {
            List<Shell> windows = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                    .map(window -> window.getShell())
                    .toList();
            for (Shell shell : display.getShells()) {
                if (!shell.isDisposed() && shell.getParent() != null && !windows.contains(shell)) {
                    shell.close();
                }
            }
        });
    }

    private Optional<Button> button(String title, String text) {
        return shell(title).stream()
                .flatMap(UiBot::withDescendants)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().replace("&", "").equals(text))
                .findFirst();
    }

    private Optional<Shell> shell(String title) {
        return Stream.of(display.getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .findFirst();
    }
}
