package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavingColumnsTest {
    private final UiBot bot = new UiBot();
    private Shell shell;
    private Composite holder;
    private Table table;

    @BeforeEach
    void open() {
        bot.run(() -> {
            shell = new Shell(Display.getCurrent(), SWT.NO_TRIM);
            shell.setSize(700, 200);
            holder = new Composite(shell, SWT.NONE);
            table = new Table(holder, SWT.FULL_SELECTION);
            table.setHeaderVisible(true);
            TableColumn main = new TableColumn(table, SWT.LEFT);
            LeavingColumns leaving = LeavingColumns.around(main, 200);
            Stream.of("first", "second", "third").forEach(name -> {
                TableColumn column = new TableColumn(table, SWT.LEFT);
                column.setText(name);
                leaving.add(column, 100);
            });
            holder.setLayout(leaving);
            shell.open();
        });
    }

    @AfterEach
    void close() {
        bot.run(shell::dispose);
    }

    private void wide(int width) {
        bot.run(() -> holder.setSize(width, 200));
    }

    private void shows(Integer... widths) {
        List<Integer> wanted = List.of(widths);
        bot.waitUntil("columns of " + wanted, () -> widths().equals(wanted));
    }

    private List<Integer> widths() {
        return Stream.of(table.getColumns()).map(TableColumn::getWidth).toList();
    }

    @Test
    void whatIsAskedForLeastLeavesFirstAndComesBack() {
        wide(600);
        shows(300, 100, 100, 100);

        wide(450);
        shows(250, 100, 100, 0);

        wide(250);
        shows(250, 0, 0, 0);

        wide(1);
        wide(450);
        shows(250, 100, 100, 0);

        wide(600);
        shows(300, 100, 100, 100);
    }

    @Test
    void aWidthThatAPersonGaveStaysAsLongAsTheSameColumnsDo() {
        wide(600);
        shows(300, 100, 100, 100);

        bot.run(() -> table.getColumn(2).setWidth(140));
        wide(650);

        bot.waitUntil("the room beside it", () -> widths().getFirst() == 310);
        assertThat(bot.<Integer>ask(() -> table.getColumn(2).getWidth())).isEqualTo(140);
    }
}
