package org.bitquarry.ui.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.ui.theme.Themes;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Every test finds the window as at the first start, whatever the one before did and however it ended: its windows, its editors and
 * the views that it opened are closed, its work has ended, and what it told the application is forgotten. Behind each class the other
 * views are made anew, too, which takes half a second. Registered for all tests of this module; runs after their own clearing up.
 */
public final class FreshWindow implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** A window may ask before it closes, and that question again. */
    private static final int MOST_QUESTIONS = 20;

    private Set<String> viewsAtFirst = Set.of();

    @Override
    public void beforeAll(ExtensionContext tests) {
        UiBot bot = new UiBot();
        viewsAtFirst = bot.ask(() -> Stream.of(bot.page().getViewReferences())
                .filter(FreshWindow::isMade)
                .map(IViewReference::getId)
                .collect(Collectors.toSet()));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        UiBot bot = new UiBot();
        closeWindows(bot);
        bot.run(() -> {
            bot.page().closeAllEditors(false);
            hideViews(bot.page(), view -> isMade(view) && !viewsAtFirst.contains(view.getId()));
        });
        Work.end(bot);
        FirstState.bringBack();
        bot.run(() -> {
            resetLooks();
            toFront(bot.page().getWorkbenchWindow().getShell());
        });
        Work.end(bot);
        FirstState.forgetRequests();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        UiBot bot = new UiBot();
        bot.run(() -> {
            hideViews(bot.page(), view -> true);
            bot.page().resetPerspective();
        });
        Work.end(bot);
    }

    /** Closes one after the other, the last first, each in a turn of its own: a dialog ends only behind its turn. */
    private static void closeWindows(UiBot bot) {
        List<Shell> asked = new ArrayList<>();
        bot.waitUntil("no window of a test is open", () -> {
            List<Shell> left = ofTests();
            if (!left.isEmpty()) {
                Shell last = left.getLast();
                asked.add(last);
                if (asked.size() > MOST_QUESTIONS) {
                    last.dispose();
                } else {
                    last.close();
                }
            }
            return left.isEmpty();
        });
    }

    private static List<Shell> ofTests() {
        List<Shell> workbench = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .map(window -> window.getShell())
                .toList();
        return Stream.of(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && !workbench.contains(shell))
                .toList();
    }

    /** Of a view that nobody has looked at there is only a tab. */
    private static boolean isMade(IViewReference view) {
        return view.getView(false) != null;
    }

    private static void hideViews(IWorkbenchPage page, Predicate<IViewReference> which) {
        Stream.of(page.getViewReferences()).filter(which).forEach(page::hideView);
    }

    /** Without a window manager nobody has the keyboard when the window of a test has gone, and commands belong to nobody. */
    private static void toFront(Shell window) {
        window.forceActive();
        window.notifyListeners(SWT.Activate, new Event());
    }

    private static void resetLooks() {
        if (!Themes.active().equals(Themes.LIGHT)) {
            Themes.set(Themes.LIGHT);
        }
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        clipboard.clearContents();
        clipboard.dispose();
    }
}
