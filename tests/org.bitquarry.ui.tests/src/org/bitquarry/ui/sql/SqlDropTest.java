package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.SqlOffers;
import org.bitquarry.ui.parts.SqlOffers.Offer;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlDropTest {
    private static final SqlOffers TABLE = new SqlOffers(
            "\"my-repo\".PullRequests",
            List.of(new Offer("SELECT", Optional.of("SELECT 1")), new Offer("DELETE", Optional.empty())));
    private static final SqlOffers COLUMN = new SqlOffers("Title", List.of());

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private final SourceViewer viewer = bot.ask(() -> {
        shell.setLayout(new FillLayout());
        SourceViewer made = new SourceViewer(shell, null, SWT.MULTI);
        made.setDocument(new Document("SELECT \nFROM x"));
        shell.setSize(500, 200);
        shell.open();
        return made;
    });
    private final SqlDrop drop = bot.ask(() -> SqlDrop.install(viewer));

    @AfterEach
    void close() {
        bot.run(shell::close);
    }

    private String text() {
        return viewer.getDocument().get();
    }

    private Menu drop(int offset, SqlOffers... offers) {
        Point at = viewer.getTextWidget().toDisplay(viewer.getTextWidget().getLocationAtOffset(offset));
        return drop.take(List.of(offers), at);
    }

    private static MenuItem item(Menu menu, String text) {
        return Stream.of(menu.getItems())
                .filter(item -> item.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columnsAreInsertedWhereTheyAreDropped() {
        bot.run(() -> drop(7, COLUMN, new SqlOffers("State", List.of())));

        assertThat(bot.<String>ask(this::text)).isEqualTo("SELECT Title, State\nFROM x");
    }

    @Test
    void aTableOffersItsNameAndItsStatements() {
        List<String> offered = bot.ask(() -> {
            Menu menu = drop(7, TABLE);
            List<String> items =
                    Stream.of(menu.getItems()).map(MenuItem::getText).toList();
            assertThat(item(menu, "DELETE").isEnabled()).isFalse();
            item(menu, "Name").notifyListeners(SWT.Selection, new Event());
            menu.dispose();
            return items;
        });

        assertThat(offered).containsExactly("Name", "SELECT", "DELETE");
        assertThat(bot.<String>ask(this::text)).isEqualTo("SELECT \"my-repo\".PullRequests\nFROM x");
    }

    @Test
    void aStatementStandsOnLinesOfItsOwn() {
        bot.run(() -> {
            Menu menu = drop(10, TABLE);
            item(menu, "SELECT").notifyListeners(SWT.Selection, new Event());
            menu.dispose();
        });

        assertThat(bot.<String>ask(this::text)).isEqualTo("SELECT \nFROM x\nSELECT 1;");
    }
}
