package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.ui.grid.CellPlace;
import org.bitquarry.ui.grid.GridStatement;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.eclipse.jface.text.ITextOperationTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parts of JSON that become part of what a statement selects. */
class StatementPartsTest extends SqlWindow {
    private static final String BEFORE = "-- name: links\nSELECT Id, Links FROM Repositories";
    private static final String STATEMENT = "SELECT Id, Links FROM Repositories";
    private static final JsonPath HREF = JsonPath.ROOT.then("html").then("href");
    private static final JsonPath HTML = JsonPath.ROOT.then("html");

    private static StatementResult answer(String... columns) {
        return new StatementResult.Rows(
                List.of(columns).stream()
                        .map(name -> new ResultColumn(name, SqlType.VARCHAR, true, Optional.empty()))
                        .toList(),
                new OneRow());
    }

    private SqlPane run(String statement, String text, String... columns) {
        source.answering(statement, new FakeQuery(1).answering(answer(columns)));
        SqlPane pane = open(text, text.indexOf(statement));
        bot.run(pane::run);
        bot.waitUntil("a tab", () -> !pane.results().tabs().isEmpty());
        waitForRows(bot.ask(() -> pane.results().tabs().getFirst()), 1);
        waitForRest(pane);
        return pane;
    }

    private GridStatement statement(SqlPane pane) {
        return pane.results().tabs().getFirst().grid().cursor().statement().orElseThrow();
    }

    private void waitUntilPossible(SqlPane pane) {
        bot.waitUntil(
                "a statement that takes more", () -> statement(pane).refusal(1).isEmpty());
    }

    private void waitForRefusal(SqlPane pane, String begin) {
        bot.waitUntil(begin, () -> statement(pane)
                .refusal(1)
                .filter(reason -> reason.startsWith(begin))
                .isPresent());
    }

    private void add(SqlPane pane, JsonPath path, String expected) {
        bot.run(() -> statement(pane).add(new CellPlace(0, 1), path));
        bot.waitUntil(expected, () -> pane.text().text().equals(expected));
    }

    @Test
    void aPartIsSelectedByTheStatementWhereItStandsAndUndoneAtOnce() {
        String text = "SELECT 1;\n" + BEFORE + " WHERE Id > 3;\nSELECT 2";
        SqlPane pane = run(STATEMENT + " WHERE Id > 3", text, "Id", "Links");
        waitUntilPossible(pane);

        String after = text.replace("Id, Links", "Id, Links, JSON_VALUE(Links, '$.html.href') AS html_href");
        add(pane, HREF, after);

        assertThat(bot.<Integer>ask(() -> pane.text().caret())).isEqualTo(after.indexOf(" FROM Repositories"));
        assertThat(bot.<String>ask(() -> pane.text().chosen().getFirst().text()))
                .startsWith("SELECT Id, Links, JSON_VALUE")
                .endsWith("WHERE Id > 3");
        bot.run(() -> pane.text().operate(ITextOperationTarget.UNDO));
        assertThat(bot.<String>ask(() -> pane.text().text())).isEqualTo(text);
    }

    @Test
    void severalPartsAreAddedOneAfterTheOtherUnderNamesOfTheirOwn() {
        SqlPane pane = run(STATEMENT, BEFORE, "Id", "Links");
        waitUntilPossible(pane);
        add(pane, HREF, BEFORE.replace("Id, Links", "Id, Links, JSON_VALUE(Links, '$.html.href') AS html_href"));

        waitUntilPossible(pane);
        String twice = "Id, Links, JSON_VALUE(Links, '$.html.href') AS html_href,"
                + " JSON_VALUE(Links, '$.html.href') AS html_href_2";
        add(pane, HREF, BEFORE.replace("Id, Links", twice));
        waitUntilPossible(pane);
        add(pane, HTML, BEFORE.replace("Id, Links", twice + ", JSON_QUERY(Links, '$.html') AS html"));
    }

    @Test
    void aTextThatIsAnotherOneTakesNothing() {
        SqlPane pane = run(STATEMENT, BEFORE, "Id", "Links");
        waitUntilPossible(pane);

        bot.run(() -> pane.text().widget().append(" WHERE Id = 1"));
        waitForRefusal(pane, "The text of the statement is another one");
        bot.run(() -> statement(pane).add(new CellPlace(0, 1), HREF));
        bot.run(() -> pane.text().operate(ITextOperationTarget.UNDO));

        waitUntilPossible(pane);
        assertThat(bot.<String>ask(() -> pane.text().text())).isEqualTo(BEFORE);
    }

    @Test
    void onlyASingleSelectTakesMore() {
        SqlPane pane = run(
                "SELECT Id, Links FROM Repositories UNION SELECT Id, Links FROM Repositories",
                "SELECT Id, Links FROM Repositories UNION SELECT Id, Links FROM Repositories",
                "Id",
                "Links");

        waitForRefusal(pane, "The statement is not a single SELECT");
    }

    @Test
    void whoWantsToKnowHearsOfChangesOfTheText() {
        SqlPane pane = run(STATEMENT, BEFORE, "Id", "Links");
        waitUntilPossible(pane);
        boolean[] told = new boolean[1];
        bot.run(() -> statement(pane).onChange(() -> told[0] = true));

        bot.run(() -> pane.text().widget().append("x"));

        bot.waitUntil("told", () -> told[0]);
    }

    private static final class OneRow implements Cursor {
        private boolean begun;

        @Override
        public boolean next() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        @Override
        public @Nullable Object[] row() {
            return new @Nullable Object[] {"1", "{\"html\": {\"href\": \"https://here\"}}"};
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(1);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
