package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortCellsTest {
    private static final String LONG = "read the row again, to see whether someone else changed it";

    private final UiBot bot = new UiBot();
    private Shell shell;
    private TableColumn second;
    private TableItem item;
    private ShortCells cells;

    @BeforeEach
    void open() {
        bot.run(() -> {
            shell = new Shell(Display.getCurrent());
            shell.setLayout(new FillLayout());
            Table table = new Table(shell, SWT.FULL_SELECTION);
            new TableColumn(table, SWT.LEFT).setWidth(200);
            second = new TableColumn(table, SWT.LEFT);
            second.setWidth(120);
            cells = new ShortCells(table);
            item = new TableItem(table, SWT.NONE);
            cells.set(item, "GET", LONG);
            shell.open();
        });
    }

    @AfterEach
    void close() {
        bot.run(shell::dispose);
    }

    @Test
    void aTextWithoutRoomSaysThatItGoesOn() {
        assertThat(bot.<String>ask(() -> item.getText(0))).isEqualTo("GET");
        assertThat(bot.<String>ask(() -> item.getText(1))).contains("…").startsWith("read");
        assertThat(bot.<String>ask(() -> ShortCells.whole(item, 1))).isEqualTo(LONG);
    }

    @Test
    void aWiderColumnShowsMore() {
        bot.run(() -> second.setWidth(2_000));

        bot.waitUntil("all of it", () -> item.getText(1).equals(LONG));
    }

    @Test
    void whatIsSetBeforeAColumnHasItsWidthFitsTheOneItWasGiven() {
        bot.run(() -> {
            second.setWidth(0);
            cells.set(item, 1, "done");
        });

        assertThat(bot.<String>ask(() -> item.getText(1))).isEqualTo("done");
    }

    @Test
    void aPictureInOneLineTakesItsRoomFromAllLines() {
        String before = bot.ask(() -> item.getText(1));

        bot.run(() -> {
            TableItem other = new TableItem(item.getParent(), SWT.NONE);
            other.setImage(1, Icons.TABLE.image());
            cells.set(other, "PUT", LONG);
        });

        assertThat(bot.<String>ask(() -> item.getText(1))).hasSizeLessThan(before.length());
    }
}
