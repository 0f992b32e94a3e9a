package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyMenusTest {
    private static final int LINES = 200;

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));

    @AfterEach
    void close() {
        bot.run(shell::close);
    }

    private <C extends Control> C open(Function<Shell, C> make) {
        return bot.ask(() -> {
            shell.setLayout(new FillLayout());
            C control = make.apply(shell);
            shell.setSize(300, 200);
            shell.open();
            return control;
        });
    }

    /** Asks for the menu as GTK does, which names the place of the pointer; returns where it would open, within the control. */
    private Point placed(Control control, int detail) {
        return bot.ask(() -> {
            Point pointer = control.toDisplay(250, 150);
            Event event = new Event();
            event.detail = detail;
            event.x = pointer.x;
            event.y = pointer.y;
            control.notifyListeners(SWT.MenuDetect, event);
            return control.toControl(event.x, event.y);
        });
    }

    private static Tree tree(Shell parent) {
        Tree tree = new Tree(parent, SWT.NONE);
        IntStream.range(0, LINES).forEach(line -> new TreeItem(tree, SWT.NONE).setText("line " + line));
        return tree;
    }

    private static Table table(Shell parent) {
        Table table = new Table(parent, SWT.NONE);
        IntStream.range(0, LINES).forEach(line -> new TableItem(table, SWT.NONE).setText("line " + line));
        return table;
    }

    private static StyledText text(Shell parent) {
        StyledText text = new StyledText(parent, SWT.MULTI);
        text.setText("SELECT Slug\nFROM Repositories\n");
        text.setCaretOffset("SELECT Slug\nFROM ".length());
        return text;
    }

    @Test
    void belowTheSelectedLineOfATree() {
        Tree tree = open(KeyMenusTest::tree);
        bot.run(() -> tree.setSelection(tree.getItem(2)));

        Rectangle line = bot.ask(() -> tree.getItem(2).getBounds());
        assertThat(placed(tree, SWT.MENU_KEYBOARD)).isEqualTo(new Point(line.x, line.y + line.height));
    }

    @Test
    void belowTheSelectedLineOfATable() {
        Table table = open(KeyMenusTest::table);
        bot.run(() -> table.setSelection(3));

        Rectangle line = bot.ask(() -> table.getItem(3).getBounds());
        assertThat(placed(table, SWT.MENU_KEYBOARD)).isEqualTo(new Point(line.x, line.y + line.height));
    }

    @Test
    void belowTheCaretOfAText() {
        StyledText text = open(KeyMenusTest::text);

        Point caret = bot.ask(() -> text.getLocationAtOffset(text.getCaretOffset()));
        assertThat(placed(text, SWT.MENU_KEYBOARD))
                .isEqualTo(new Point(caret.x, caret.y + bot.ask(text::getLineHeight)));
    }

    @Test
    void whereThePointerIsWhenItAskedOrNothingSelectedIsInSight() {
        Tree tree = open(KeyMenusTest::tree);
        Point pointer = new Point(250, 150);
        bot.run(tree::deselectAll);
        assertThat(placed(tree, SWT.MENU_KEYBOARD)).as("nothing is selected").isEqualTo(pointer);

        bot.run(() -> tree.setSelection(tree.getItem(1)));
        assertThat(placed(tree, SWT.MENU_MOUSE)).as("by the mouse").isEqualTo(pointer);

        bot.run(() -> tree.setTopItem(tree.getItem(LINES - 1)));
        // GTK takes several steps to get there: the line's lower half is in sight when its upper one no longer is.
        bot.waitUntil(
                "the selected line is out of sight",
                () -> !tree.getItem(1).getBounds().intersects(tree.getClientArea()));
        assertThat(placed(tree, SWT.MENU_KEYBOARD)).as("out of sight").isEqualTo(pointer);
    }

    /** Tells where it was put last. */
    private static final class PlacedMenu extends Menu {
        private Point place = new Point(0, 0);

        PlacedMenu(Control parent) {
            super(parent);
        }

        @Override
        public void setLocation(int x, int y) {
            place = new Point(x, y);
            super.setLocation(x, y);
        }

        @Override
        protected void checkSubclass() {
            // Nothing else tells a menu's place.
        }
    }

    @Test
    void theMouseOpensItWhereItIsAlsoAfterAKeyDid() {
        Tree tree = open(KeyMenusTest::tree);
        PlacedMenu menu = bot.ask(() -> new PlacedMenu(tree));
        bot.run(() -> tree.setMenu(menu));
        bot.run(() -> menu.setLocation(1, 1));

        Point pointer = placed(tree, SWT.MENU_MOUSE);

        assertThat(bot.<Point>ask(() -> tree.toControl(menu.place))).isEqualTo(pointer);
    }
}
