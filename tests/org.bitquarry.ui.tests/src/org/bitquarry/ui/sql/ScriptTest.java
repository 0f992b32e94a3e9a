package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.ScriptErrors;
import org.bitquarry.workbench.core.query.SqlSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;

/** A script: what runs, what a person is asked after an error, and what is said at its end. */
class ScriptTest extends SqlWindow {
    private static final String QUESTION = "The script has an error";
    private static final int LINE = 3;
    private static final int STATEMENT = 4;
    private static final int OUTCOME = 5;

    private SqlPane withAnError() {
        source.answering("SELECT 1", new FakeQuery(1)).answering("SELECT 2", new FakeQuery(2));
        return open("SELECT 1;\nSELECT Nme;\nSELECT 2", 0);
    }

    @Test
    void theRestRunsWhenAPersonSaysSo() {
        SqlPane pane = withAnError();
        bot.run(pane::runScript);
        dialogs.waitFor(QUESTION);
        assertThat(bot.<String>ask(bot.find(Label.class, "sql.progress")::getText))
                .isEqualTo("Statement 2 of 3");
        dialogs.press(QUESTION, "Run the rest");
        waitForRest(pane);

        Table table = bot.find(Table.class, "sql.messages");
        bot.waitUntil("the sum", () -> table.getItemCount() == 4);
        assertThat(bot.<String>ask(() -> ShortCells.whole(table.getItem(3), STATEMENT)))
                .isEqualTo("Script of 3 statements");
        assertThat(bot.<String>ask(() -> ShortCells.whole(table.getItem(3), OUTCOME)))
                .isEqualTo("2 of 3 done, 1 failed · 3 rows · 0 requests");
        assertThat(bot.<String>ask(() -> table.getItem(2).getText(LINE))).isEqualTo("3");
        assertThat(bot.<Integer>ask(table::getSelectionIndex)).isEqualTo(1);
        assertThat(bot.<String>ask(bot.find(Label.class, "sql.progress")::getText))
                .isEmpty();
    }

    @Test
    void onePressHoldsForAllErrorsOfTheScript() {
        source.answering("SELECT 2", new FakeQuery(2));
        SqlPane pane = open("SELECT Nme; SELECT Nme; SELECT 2", 0);
        bot.run(pane::runScript);
        Button all = bot.find(Button.class, "sql.script.all");
        bot.run(() -> {
            all.setSelection(true);
            all.notifyListeners(SWT.Selection, new Event());
        });
        new DialogBot(bot).press(QUESTION, "Run the rest");
        waitForRest(pane);

        assertThat(source.asked).hasSize(3);
    }

    @Test
    void stoppingTakesTheQuestionBack() {
        SqlPane pane = withAnError();
        bot.run(pane::runScript);
        dialogs.waitFor(QUESTION);
        bot.run(pane::stop);
        dialogs.waitUntilClosed(QUESTION);
        waitForRest(pane);

        assertThat(source.asked).extracting(QueryRequest::sql).containsExactly("SELECT 1", "SELECT Nme");
    }

    @Test
    void aStopInTheMiddleKeepsWhatCameAndRunsNothingMore() throws InterruptedException {
        FakeQuery slow = new FakeQuery(5).hanging();
        source.answering("SELECT 1", new FakeQuery(1))
                .answering("SELECT 2", slow)
                .answering("SELECT 3", new FakeQuery(3));
        SqlPane pane = open("SELECT 1;\nSELECT 2;\nSELECT 3", 0);
        bot.run(pane::runScript);
        slow.hanging.await();
        bot.run(pane::stop);
        waitForRest(pane);

        assertThat(source.asked).extracting(QueryRequest::sql).containsExactly("SELECT 1", "SELECT 2");
        waitForRows(tab(pane, "Result 1"), 1);
        bot.run(() -> {
            CTabFolder folder = pane.results().folder();
            folder.setSelection(Stream.of(folder.getItems())
                    .filter(item -> item.getText().equals("Messages"))
                    .findFirst()
                    .orElseThrow());
        });
        Table table = bot.find(Table.class, "sql.messages");
        bot.waitUntil("the sum", () -> table.getItemCount() == 3);
        assertThat(bot.<String>ask(() -> ShortCells.whole(table.getItem(2), OUTCOME)))
                .isEqualTo("1 of 3 done, 1 stopped, 1 not run · 1 row · 0 requests");
    }

    @Test
    void whoeverWantsItIsNotAsked() {
        new SqlSettings(ScriptErrors.CONTINUE).save();
        SqlPane pane = withAnError();
        bot.run(pane::runScript);
        waitForRest(pane);
        assertThat(source.asked).hasSize(3);

        new SqlSettings(ScriptErrors.STOP).save();
        bot.run(pane::runScript);
        waitForRest(pane);
        assertThat(source.asked).hasSize(5);
    }

    @Test
    void aClickOnTheLineShowsTheErrorInTheText() {
        new SqlSettings(ScriptErrors.CONTINUE).save();
        SqlPane pane = withAnError();
        bot.run(pane::runScript);
        waitForRest(pane);
        Table table = bot.find(Table.class, "sql.messages");
        bot.waitUntil("the sum", () -> table.getItemCount() == 4);
        bot.run(() -> pane.text().widget().replaceTextRange(0, 0, "-- more\n"));
        bot.run(() -> {
            Rectangle cell = table.getItem(1).getBounds(LINE);
            Event event = new Event();
            event.x = cell.x + cell.width / 2;
            event.y = cell.y + cell.height / 2;
            table.notifyListeners(SWT.MouseUp, event);
        });

        assertThat(bot.<Point>ask(() -> pane.text().viewer().getSelectedRange()))
                .isEqualTo(new Point("-- more\nSELECT 1;\nSELECT ".length(), "Nme".length()));
    }
}
