package org.bitquarry.ui.sql;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.LineDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** What can be done with the tab of a result. Belongs to the UI thread. */
final class ResultMenu {
    private final ResultTabs tabs;
    private Optional<Consumer<ResultTab>> again = Optional.empty();

    ResultMenu(ResultTabs tabs) {
        this.tabs = tabs;
    }

    void onAgain(Consumer<ResultTab> action) {
        again = Optional.of(action);
    }

    /** Runs the statement of a tab again. */
    void again(ResultTab tab) {
        again.ifPresent(action -> action.accept(tab));
    }

    /** Opens the menu at the mouse. */
    void open(ResultTab tab) {
        Menu menu = of(tab);
        // What was chosen is told after the menu has closed.
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    Menu of(ResultTab tab) {
        Menu menu = new Menu(tab.folder());
        choice(menu, SWT.PUSH, "&Run again" + keyOf(IWorkbenchCommandConstants.FILE_REFRESH), () -> again(tab));
        MenuItem pin = choice(menu, SWT.CHECK, "&Pin", () -> tab.pin(!tab.isPinned()));
        pin.setSelection(tab.isPinned());
        // From a cell or a text, F2 means the cell or the text.
        choice(menu, SWT.PUSH, "Re&name…" + (tab.folder().isFocusControl() ? "\tF2" : ""), () -> rename(tab));
        choice(menu, SWT.PUSH, "Copy &statement", () -> new CopiedText(
                        tab.step().statement().text())
                .put(tab.folder().getDisplay()));
        new MenuItem(menu, SWT.SEPARATOR);
        choice(menu, SWT.PUSH, "Split &right", () -> tabs.split(tab, SWT.RIGHT)).setEnabled(canSplit(tab));
        choice(menu, SWT.PUSH, "Split &below", () -> tabs.split(tab, SWT.BOTTOM))
                .setEnabled(canSplit(tab));
        choice(menu, SWT.PUSH, "Back to &tabs", tabs::join).setEnabled(tabs.isSplit());
        new MenuItem(menu, SWT.SEPARATOR);
        choice(menu, SWT.PUSH, "&Close", () -> tabs.close(tab));
        choice(menu, SWT.PUSH, "Close &others", () -> tabs.closeOthers(tab))
                .setEnabled(!tabs.others(tab).isEmpty());
        return menu;
    }

    /** Another scheme has other keys. */
    private static String keyOf(String command) {
        return Optional.ofNullable(PlatformUI.getWorkbench()
                        .getService(IBindingService.class)
                        .getBestActiveBindingFormattedFor(command))
                .map(key -> "\t" + key)
                .orElse("");
    }

    /** A folder that shows one thing can't share its room with it. */
    static boolean canSplit(ResultTab tab) {
        return tab.folder().getItemCount() > 1;
    }

    private static MenuItem choice(Menu menu, int style, String words, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(words);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    void rename(ResultTab tab) {
        new LineDialog(
                        tab.folder().getShell(),
                        "Rename result",
                        "Title of the tab",
                        tab.title(),
                        "Rename",
                        text -> text.isBlank() ? Optional.of("Type a title.") : Optional.empty())
                .ask()
                .filter(title -> !tab.item().isDisposed())
                .ifPresent(title -> tab.rename(title.strip()));
    }
}
