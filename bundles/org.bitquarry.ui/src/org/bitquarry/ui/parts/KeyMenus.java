package org.bitquarry.ui.parts;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/**
 * Opens a menu that a key asks for below what is selected, or at the caret, instead of where the pointer happens to be. For the
 * lists, trees and texts of all windows. Belongs to the UI thread.
 */
public final class KeyMenus {
    private KeyMenus() {}

    /** Does so for as long as the display lives. */
    public static void install(Display display) {
        display.addFilter(SWT.MenuDetect, KeyMenus::place);
    }

    private static void place(Event event) {
        if (event.detail == SWT.MENU_MOUSE && event.widget instanceof Control control && control.getMenu() != null) {
            // SWT keeps the place that a menu was given once, for the mouse too.
            control.getMenu().setLocation(event.x, event.y);
        }
        if (event.detail == SWT.MENU_KEYBOARD && event.widget instanceof Scrollable control) {
            Rectangle seen = control.getClientArea();
            selected(control).filter(line -> line.intersects(seen)).ifPresent(line -> {
                int x = Math.clamp(line.x, seen.x, seen.x + seen.width);
                int y = Math.clamp(line.y + line.height, seen.y, seen.y + seen.height);
                Point at = control.toDisplay(x, y);
                event.x = at.x;
                event.y = at.y;
            });
        }
    }

    private static Optional<Rectangle> selected(Scrollable control) {
        return switch (control) {
            case Tree tree -> Stream.of(tree.getSelection()).findFirst().map(item -> item.getBounds());
            case Table table -> Stream.of(table.getSelection()).findFirst().map(item -> item.getBounds());
            case StyledText text -> {
                Point caret = text.getLocationAtOffset(text.getCaretOffset());
                yield Optional.of(new Rectangle(caret.x, caret.y, 1, text.getLineHeight(text.getCaretOffset())));
            }
            default -> Optional.empty();
        };
    }
}
