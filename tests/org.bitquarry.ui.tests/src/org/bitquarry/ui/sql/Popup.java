package org.bitquarry.ui.sql;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;

/** The list that opens over a text: keys that are posted don't reach it where no window manager is. */
final class Popup {
    private Popup() {}

    /** Returns the list in front of a window. */
    static Optional<Table> table(Shell window) {
        return Stream.of(window.getDisplay().getShells())
                .filter(other -> other != window && other.isVisible())
                .flatMap(other -> UiBot.descendant(other, Table.class).stream())
                .findFirst();
    }

    /** Returns how many lines the list in front of a window could show. */
    static int linesOfRoom(Shell window) {
        Table list = table(window).orElseThrow();
        return list.getClientArea().height / list.getItemHeight();
    }

    /** Chooses a line, as Enter would. */
    static void choose(Shell window, int line) {
        table(window).ifPresent(table -> {
            table.setSelection(line);
            table.notifyListeners(SWT.Selection, new Event());
            table.notifyListeners(SWT.DefaultSelection, new Event());
        });
    }
}
