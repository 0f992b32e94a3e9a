package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.ui.theme.Themes;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.Test;

class ResultGridTest extends GridWindow {
    private static final int ROWS = 450;

    @Test
    void theFirstRowsShowAndMoreComeOnDemand() {
        showing(ROWS);
        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("the count", () -> count.getText().equals("200 of ≈450"));
        Link more = bot.find(Link.class, "grid.more");

        bot.run(() -> more.notifyListeners(SWT.Selection, new Event()));
        bot.waitUntil("400 rows", () -> count.getText().equals("400 of ≈450"));

        Link all = bot.find(Link.class, "grid.all");
        bot.run(() -> all.notifyListeners(SWT.Selection, new Event()));
        bot.waitUntil("all rows", () -> count.getText().equals("450 rows"));
        assertThat(bot.<Integer>ask(() -> grid.table().layers.data.getRowCount()))
                .isEqualTo(ROWS);
    }

    @Test
    void theStatusLineTellsRowsAndWhatIsPending() {
        showing(2);
        bot.run(() -> grid.rows().orElseThrow().set(0, GridFixture.TITLE, "Other"));

        assertThat(bot.<String>ask(() -> grid.statusText().orElseThrow()))
                .startsWith("2 rows · 0 requests · ")
                .endsWith(" · 1✎");
    }

    @Test
    void keysMoveTheSelectionAndCopyTakesIt() {
        NatTable table = showing(3);
        bot.run(() -> grid.table().select(0, GridFixture.TITLE));
        bot.focus(table);
        bot.press(SWT.ARROW_DOWN);
        bot.waitUntil("the second row is selected", () -> grid.selected()
                .equals(Optional.of(new CellPlace(1, GridFixture.TITLE))));

        bot.press(SWT.SHIFT | SWT.ARROW_DOWN);
        bot.waitUntil(
                "two cells are selected", () -> grid.table().layers.selection.getSelectedRowCount() == 2);
        bot.run(() -> grid.copy(true));

        assertThat(bot.<Object>ask(() -> clipboard())).isEqualTo("Title\nTitle 2\nTitle 3");
    }

    private static Object clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void aFailureStandsInPlaceWithItsRemedyACopyAndARetry() {
        AtomicInteger retries = new AtomicInteger();
        bot.run(() -> grid.onRetry(retries::incrementAndGet));
        follow(new QueryJob(
                QueryRequest.run("SELECT 1"),
                (sql, context) -> {
                    throw new UnreachableException(new Problem("GET /x", "no answer.", "Check the network."), null);
                },
                ExchangeListener.NONE,
                Clock.systemUTC()));

        assertThat(bot.<String>ask(bot.find(Label.class, "grid.message.detail")::getText))
                .isEqualTo("No answer.");
        assertThat(bot.<String>ask(bot.find(Label.class, "grid.message.remedy")::getText))
                .isEqualTo("Check the network.");
        Button copy = bot.find(Button.class, "grid.message.copy");
        bot.focus(copy);
        bot.press(' ');
        bot.waitUntil("the copy", () -> "GET /x: no answer. Check the network.".equals(clipboard()));
        Button retry = bot.find(Button.class, "grid.message.button");
        bot.focus(retry);
        bot.press(' ');
        bot.waitUntil("a retry", () -> retries.get() == 1);
    }

    @Test
    void theThemeChangesWhatIsPainted() {
        NatTable table = showing(30);
        bot.run(() -> grid.rows().orElseThrow().set(0, GridFixture.TITLE, "Other"));
        bot.waitUntil("painted", () -> true);
        assertThat(share(table, Palette.WINDOW)).isGreaterThan(0.5);
        assertThat(share(table, Palette.CHANGED)).isPositive();
        RGB light = bot.ask(Palette.WINDOW::rgb);

        bot.run(() -> Themes.set(Themes.DARK));

        assertThat(share(table, Palette.WINDOW)).isGreaterThan(0.5);
        assertThat(share(table, Palette.CHANGED)).isPositive();
        assertThat(share(bot.picture(table), light)).isLessThan(0.001);
    }

    private double share(NatTable table, Palette token) {
        return share(bot.picture(table), bot.ask(token::rgb));
    }

    private static double share(ImageData picture, RGB wanted) {
        long hits = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                hits += picture.palette.getRGB(picture.getPixel(x, y)).equals(wanted) ? 1 : 0;
            }
        }
        return (double) hits / picture.width / picture.height;
    }

    @Test
    void whoAsksForAllRowsGoesOnWithThem() {
        NatTable table = showing(450);
        Link all = bot.find(Link.class, "grid.all");
        bot.focus(all);
        bot.run(() -> all.notifyListeners(SWT.Selection, new Event()));

        bot.waitUntil("all rows", () -> grid.rows().orElseThrow().count() == 450 && !all.getVisible());
        bot.waitUntil("the cells have the keyboard", table::isFocusControl);
    }
}
