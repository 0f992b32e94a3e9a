package org.bitquarry.ui.sql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;

/** A session in a window of its own, over answers that the test gives. */
abstract class SqlWindow {
    final UiBot bot = new UiBot();
    final DialogBot dialogs = new DialogBot(bot);
    final FakeSource source = new FakeSource();
    final List<ScratchText> kept = new ArrayList<>();
    final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));

    SqlPane open(String text, int caret) {
        return open(new ScratchText("sql-1", "SQL 1", "demo", Optional.empty(), text, caret, true));
    }

    SqlPane open(ScratchText scratch) {
        return bot.ask(() -> {
            shell.setLayout(new FillLayout());
            SqlPane pane = new SqlPane(shell, source, Clock.systemUTC(), scratch, kept::add);
            shell.setSize(1000, 680);
            shell.open();
            pane.setFocus();
            return pane;
        });
    }

    @AfterEach
    void closeShell() {
        bot.run(shell::close);
    }

    List<String> titles(SqlPane pane) {
        return bot.ask(() -> pane.results().folders().stream()
                .flatMap(folder -> Stream.of(folder.widget().getItems()))
                .map(CTabItem::getText)
                .toList());
    }

    ResultTab tab(SqlPane pane, String title) {
        return bot.ask(() -> pane.results().tabs().stream()
                .filter(tab -> tab.item().getText().equals(title))
                .findFirst()
                .orElseThrow());
    }

    void waitForRest(SqlPane pane) {
        bot.waitUntil("the session rests", () -> !pane.isBusy());
    }

    /** Runs the whole text and waits until every statement has its rows. */
    void runScript(SqlPane pane) {
        bot.run(pane::runScript);
        waitForRest(pane);
    }

    void waitForRows(ResultTab tab, int rows) {
        bot.waitUntil(
                rows + " rows",
                () -> tab.grid().rows().filter(shown -> shown.count() == rows).isPresent());
    }
}
