package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultRowHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultGridLayer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** NatTable logs what goes wrong while it paints and leaves the grid blank, so only the pixels tell. */
class NatTablePaintsTest {
    private static final int COLOURS_OF_ANTIALIASED_TEXT = 8;

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));

    @AfterEach
    void closeShell() {
        bot.run(shell::close);
    }

    @Test
    void cellsHaveTextInThem() {
        NatTable grid = bot.ask(() -> {
            shell.setLayout(new FillLayout());
            NatTable table = new NatTable(
                    shell,
                    new DefaultGridLayer(
                            new Numbers(),
                            new DefaultColumnHeaderDataProvider(new String[] {"A", "B"}),
                            new DefaultRowHeaderDataProvider(new Numbers())));
            shell.setSize(400, 200);
            shell.open();
            return table;
        });

        assertThat(coloursIn(bot.picture(grid))).isGreaterThan(COLOURS_OF_ANTIALIASED_TEXT);
    }

    private static long coloursIn(ImageData picture) {
        return IntStream.range(0, picture.height)
                .flatMap(y -> IntStream.range(0, picture.width).map(x -> picture.getPixel(x, y)))
                .distinct()
                .count();
    }

    private static final class Numbers implements IDataProvider {
        private static final List<String> COLUMNS = List.of("left", "right");

        @Override
        public Object getDataValue(int column, int row) {
            return COLUMNS.get(column) + " " + row;
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.size();
        }

        @Override
        public int getRowCount() {
            return 1000;
        }
    }
}
