package org.bitquarry.ui.product;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A person without a mouse: sends keys and looks at what they do; never touches a control. Slower than the window system:
 * where a window or a menu opens or goes, the next key waits until the keyboard has followed. Belongs to the test's thread.
 */
final class Keyboard implements AutoCloseable {
    private static final int MOST_STEPS = 120;

    private final UiBot bot;
    private final FrontShell inFront;

    Keyboard(UiBot bot) {
        this.bot = bot;
        this.inFront = bot.ask(() -> FrontShell.follow(Display.getCurrent()));
    }

    @Override
    public void close() {
        bot.run(inFront::leave);
    }

    void press(int accelerator) {
        bot.press(accelerator);
    }

    void type(String text) {
        bot.type(text);
    }

    /** Waits for something; where that is in vain, says who has the keyboard. */
    void waitUntil(String what, BooleanSupplier condition) {
        try {
            bot.waitUntil(what, condition);
        } catch (AssertionError vain) {
            throw new AssertionError(
                    vain.getMessage() + "; the keyboard is in "
                            + bot.<String>ask(() -> Objects.toString(focus()) + " of "
                                    + Display.getCurrent().getActiveShell()),
                    vain);
        }
    }

    /**
     * Presses a key until something holds. Each press must change what is looked at, and is waited for: a key that does
     * nothing fails.
     */
    <T> void pressUntil(int key, Supplier<T> looked, BooleanSupplier until) {
        for (int step = 0; !bot.<Boolean>ask(until::getAsBoolean); step++) {
            if (step == MOST_STEPS) {
                throw new AssertionError("pressed " + key + " so often in vain: " + step);
            }
            Optional<T> before = bot.ask(() -> Optional.ofNullable(looked.get()));
            bot.press(key);
            waitUntil(
                    "key " + key + " goes on from " + before,
                    () -> !before.equals(Optional.ofNullable(looked.get())) || until.getAsBoolean());
        }
    }

    /** Presses Tab until a control has the keyboard. */
    void tabTo(String testId) {
        pressUntil(SWT.TAB, Keyboard::focus, () -> has(testId));
    }

    void waitFor(String testId) {
        waitUntil("the keyboard in " + testId, () -> has(testId));
    }

    /** Goes round by Tab, both ways, until the keyboard is where it was: nothing on the way keeps it. */
    void goRound() {
        goRound(SWT.TAB);
        goRound(SWT.SHIFT | SWT.TAB);
    }

    private void goRound(int key) {
        Optional<Control> start = bot.ask(() -> Optional.ofNullable(focus()));
        bot.press(key);
        waitUntil("Tab leaves " + start, () -> focus() != null && !start.equals(Optional.of(focus())));
        pressUntil(key, Keyboard::focus, () -> start.equals(Optional.ofNullable(focus())));
    }

    /** Leaves a control by a key, and comes back by another: in as many steps as it takes, because parts lie between. */
    void leaveAndReturn(int leave, int back) {
        Optional<Control> start = bot.ask(() -> Optional.ofNullable(focus()));
        bot.press(leave);
        waitUntil("another one than " + start, () -> focus() != null && !start.equals(Optional.of(focus())));
        pressUntil(back, Keyboard::focus, () -> start.equals(Optional.ofNullable(focus())));
    }

    /** Opens the menu of what has the keyboard, and closes it; returns what it offers. */
    List<String> menu() {
        Menus menus = new Menus();
        bot.run(() -> menus.follow(Display.getCurrent()));
        bot.press(SWT.SHIFT | SWT.F10);
        waitUntil("a menu", () -> menus.open != null);
        List<String> items = bot.ask(() -> menus.items());
        bot.press(SWT.ESC);
        waitUntil("the menu is closed", () -> menus.open == null && KeyboardOwner.isHere(focus()));
        bot.run(() -> menus.leave(Display.getCurrent()));
        return items;
    }

    /** Notices menus that open and close. */
    private static final class Menus implements Listener {
        private @Nullable Menu open;

        void follow(Display display) {
            display.addFilter(SWT.Show, this);
            display.addFilter(SWT.Hide, this);
        }

        void leave(Display display) {
            display.removeFilter(SWT.Show, this);
            display.removeFilter(SWT.Hide, this);
        }

        List<String> items() {
            return Stream.of(Objects.requireNonNull(open).getItems())
                    .map(item -> item.getText().replace("&", "").split("\t")[0])
                    .toList();
        }

        @Override
        public void handleEvent(Event event) {
            if (event.widget instanceof Menu menu && menu.getParentItem() == null) {
                open = event.type == SWT.Show ? menu : null;
            }
        }
    }

    /** Waits for a dialog in which something has the keyboard. */
    void waitForDialog() {
        bot.waitUntil("a dialog", () -> !dialogs().isEmpty());
        activate(() -> dialogs().getLast());
        waitUntil(
                "a dialog with the keyboard",
                () -> focus() != null && dialogs().contains(focus().getShell()) && inFront.is(focus().getShell()));
    }

    /** Waits until no dialog is left and the window has the keyboard. */
    void waitForWindow() {
        bot.waitUntil("no dialog", () -> dialogs().isEmpty());
        activate(this::window);
        waitUntil(
                "the window with the keyboard",
                () -> dialogs().isEmpty() && focus() != null && focus().getShell() == window() && inFront.is(window()));
    }

    /** Does what a window manager does when a window opens or goes, and what nobody does where there is none. */
    private void activate(Supplier<Shell> front) {
        bot.run(() -> {
            if (Display.getCurrent().getActiveShell() == null) {
                front.get().forceActive();
            }
        });
    }

    private List<Shell> dialogs() {
        return Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible()
                        && shell != window()
                        && !shell.getText().isEmpty())
                .toList();
    }

    private Shell window() {
        return bot.page().getWorkbenchWindow().getShell();
    }

    static boolean has(String testId) {
        return focus() != null && testId.equals(focus().getData("test.id"));
    }

    static @Nullable Control focus() {
        return Display.getCurrent().getFocusControl();
    }
}
