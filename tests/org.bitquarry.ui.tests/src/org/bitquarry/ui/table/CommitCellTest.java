package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way from a typed cell to a PUT and back. */
class CommitCellTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private TableBot pullRequests() {
        return TableBot.open(bot, "web", "PullRequests").loaded();
    }

    private void type(TableBot table, RowId row, String title) {
        table.goTo(row, "Title");
        bot.type(title);
        bot.press(SWT.CR);
        bot.waitUntil("the editor is dirty", table.editor::isDirty);
    }

    @Test
    void aTypedCellBecomesAPutAndShowsTheAnswer() {
        TableBot table = pullRequests();
        RowId row = table.row("Title", true);
        Object number = ((RowId.Existing) row).key().get("Id");
        type(table, row, "Typed by hand");
        assertThat(table.value(row, "Title")).isEqualTo("Typed by hand");
        assertThat(share(table, Palette.CHANGED)).isPositive();
        assertThat(acme.writes()).isEmpty();

        bot.press(SWT.CTRL | 's');
        table.waitUntilCommitted();

        assertThat(acme.written()).hasSize(1);
        RecordedRequest put = acme.written().getFirst();
        assertThat(put.line()).startsWith("PUT /2.0/repositories/acme/web/pullrequests/" + number);
        assertThat(put.body()).containsIgnoringWhitespaces("\"title\":\"Typed by hand\"");
        assertThat(put.status()).isEqualTo(200);
        assertThat(table.value(row, "Title")).isEqualTo("Typed by hand");
        assertThat(table.pending(row)).isEmpty();
        assertThat(share(table, Palette.CHANGED)).isZero();
        bot.waitUntil("the report", () -> true);
        assertThat(table.hint()).startsWith("1 row committed");
    }

    @Test
    void withoutNetworkTheRowStaysPendingWithItsReason() {
        TableBot table = pullRequests();
        RowId row = table.row("Title", true);
        type(table, row, "Never arrives");
        acme.emulator.faults().offline(true);

        bot.press(SWT.CTRL | 's');
        bot.waitUntil("a reason", () -> table.rows()
                .flatMap(shown -> shown.edits())
                .flatMap(edits -> edits.row(row))
                .flatMap(pending -> pending.trouble())
                .isPresent());

        Trouble trouble = table.pending(row).orElseThrow().trouble().orElseThrow();
        assertThat(trouble).isInstanceOf(Trouble.Failed.class);
        assertThat(trouble.text()).isNotBlank();
        assertThat(table.value(row, "Title")).isEqualTo("Never arrives");
        bot.waitUntil("painted as failed", () -> true);
        assertThat(share(table, Palette.FAILED)).isPositive();
        assertThat(bot.<Boolean>ask(table.editor::isDirty)).isTrue();

        acme.emulator.faults().offline(false);
        bot.focus(table.cells());
        bot.press(SWT.CTRL | 's');
        table.waitUntilCommitted();
        assertThat(acme.written()).hasSize(1);
        assertThat(share(table, Palette.FAILED)).isZero();
    }

    private double share(TableBot table, Palette token) {
        RGB wanted = bot.ask(token::rgb);
        ImageData picture = bot.picture(table.cells());
        long hits = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                hits += picture.palette.getRGB(picture.getPixel(x, y)).equals(wanted) ? 1 : 0;
            }
        }
        return (double) hits / picture.width / picture.height;
    }
}
