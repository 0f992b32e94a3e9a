package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.StillPointer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineTipsTest {
    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));

    private static final class Names extends ColumnLabelProvider {
        @Override
        public String getToolTipText(Object element) {
            return "This is " + element;
        }
    }

    private Table open() {
        return bot.ask(() -> {
            shell.setLayout(new FillLayout());
            TableViewer viewer = new TableViewer(shell);
            viewer.setContentProvider(ArrayContentProvider.getInstance());
            viewer.setLabelProvider(new Names());
            LineTips.enableFor(viewer);
            viewer.setInput(List.of("one", "two"));
            shell.setSize(300, 200);
            shell.open();
            return viewer.getTable();
        });
    }

    private void openTip(Table table) {
        bot.waitUntil("the tip", () -> {
            hover(table, 0);
            return tips() == 1;
        });
    }

    /** What the window system tells when the pointer rests on the first line. */
    private static void hover(Table table, int pressed) {
        Rectangle line = table.getItem(0).getBounds();
        Event event = new Event();
        event.x = line.x + 4;
        event.y = line.y + 4;
        event.stateMask = pressed;
        table.notifyListeners(SWT.MouseHover, event);
    }

    private long tips() {
        return Stream.of(shell.getShells()).filter(Shell::isVisible).count();
    }

    @AfterEach
    void close() {
        bot.run(shell::close);
    }

    @Test
    void aKeyHidesTheTipUntilThePointerMoves() {
        Table table = open();
        try (StillPointer still = new StillPointer(bot)) {
            openTip(table);
            bot.run(() -> table.notifyListeners(SWT.KeyDown, new Event()));
            bot.waitUntil("it is gone", () -> tips() == 0);

            bot.run(() -> hover(table, 0));
            assertThat(bot.<Long>ask(this::tips)).as("the pointer still rests").isZero();
        }
    }

    @Test
    void whatIsDraggedHasNoTipInItsWay() {
        Table table = open();
        bot.run(() -> hover(table, SWT.BUTTON1));
        assertThat(bot.<Long>ask(this::tips)).isZero();
    }

    @Test
    void theTipLeavesTheKeyboardWhereItIs() {
        Table table = open();
        Text field = bot.ask(() -> new Text(shell, SWT.BORDER));
        openTip(table);
        bot.focus(field);

        bot.run(() -> shell.notifyListeners(SWT.Deactivate, new Event()));
        bot.waitUntil("it is gone", () -> tips() == 0);

        assertThat(bot.<Boolean>ask(field::isFocusControl)).isTrue();
    }
}
