package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session without the workbench around it, over answers that the test gives. */
class SqlPaneTest {
    private static final String TWO = "SELECT 1;\n\nSELECT Id\nFROM web.PullRequests;\n";

    private final UiBot bot = new UiBot();
    private final FakeSource source = new FakeSource();
    private final List<ScratchText> kept = new ArrayList<>();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));

    private SqlPane open(String text, int caret) {
        return bot.ask(() -> {
            shell.setLayout(new FillLayout());
            ScratchText scratch = new ScratchText("sql-1", "SQL 1", "demo", Optional.empty(), text, caret, true);
            SqlPane pane = new SqlPane(shell, source, Clock.systemUTC(), scratch, kept::add);
            shell.setSize(900, 640);
            shell.open();
            pane.setFocus();
            return pane;
        });
    }

    @AfterEach
    void closeShell() {
        bot.run(shell::close);
    }

    private List<String> titles(SqlPane pane) {
        return bot.ask(() -> Stream.of(pane.results().folder().getItems())
                .map(CTabItem::getText)
                .toList());
    }

    private void waitForRest(SqlPane pane) {
        bot.waitUntil("the session rests", () -> !pane.isBusy());
    }

    @Test
    void theStatementAtTheCaretIsMarkedAndRuns() {
        source.answering("SELECT Id\nFROM web.PullRequests", new FakeQuery(3));
        SqlPane pane = open(TWO, 15);
        bot.run(pane::run);
        bot.waitUntil("rows", () -> pane.results()
                .selected()
                .flatMap(tab -> tab.grid().rows())
                .filter(rows -> rows.count() == 3)
                .isPresent());

        assertThat(source.asked).extracting(QueryRequest::sql).containsExactly("SELECT Id\nFROM web.PullRequests");
        assertThat(titles(pane)).containsExactly("Result 1", "Messages", "Request plan");
        assertThat(bot.<Optional<String>>ask(pane::status).orElseThrow()).startsWith("3 rows · 0 requests · ");
    }

    @Test
    void aSelectionRunsInThePlaceOfTheStatement() {
        source.answering("SELECT Id", new FakeQuery(1));
        SqlPane pane = open(TWO, 0);
        bot.run(() -> pane.text().viewer().setSelectedRange(11, 9));
        bot.run(pane::run);
        waitForRest(pane);

        assertThat(source.asked).extracting(QueryRequest::sql).containsExactly("SELECT Id");
    }

    @Test
    void whereNoStatementIsTheStatusLineSaysSoUntilOneIsWritten() {
        SqlPane pane = open("-- later\n", 0);
        bot.run(pane::run);
        assertThat(bot.<Optional<String>>ask(pane::status)).contains("Nothing to run: write a statement first.");
        bot.run(pane::plan);
        assertThat(bot.<Optional<String>>ask(pane::status)).contains("Nothing to plan: write a statement first.");
        assertThat(source.asked).isEmpty();

        bot.run(() -> pane.text().replace("SELECT 1;\n-- later"));
        bot.waitUntil("nothing is said any more", () -> pane.status().isEmpty());
        bot.run(() -> pane.text().viewer().setSelectedRange(10, 8));
        bot.run(pane::run);
        assertThat(bot.<Optional<String>>ask(pane::status)).contains("Nothing to run: no statement stands here.");
    }

    @Test
    void aScriptGivesATabForEachStatement() {
        source.answering("SELECT 1", new FakeQuery(1)).answering("SELECT 2", new FakeQuery(2));
        SqlPane pane = open("-- name: ones\nSELECT 1;\nSELECT 2", 0);
        bot.run(pane::runScript);
        bot.waitUntil("two results", () -> pane.results().tabs().size() == 2);
        waitForRest(pane);

        assertThat(titles(pane)).containsExactly("ones", "Result 2", "Messages", "Request plan");
    }

    @Test
    void anUnknownColumnIsMarkedAtItsPlaceAndTold() {
        SqlPane pane = open("SELECT 1;\nSELECT Nme FROM Repositories", 12);
        bot.run(pane::run);
        bot.waitUntil("the mark", () -> !pane.text().markedErrors().isEmpty());

        assertThat(bot.<List<Position>>ask(() -> pane.text().markedErrors())).containsExactly(new Position(17, 3));
        assertThat(bot.<Boolean>ask(() -> isUnderlined(pane, 17))).isTrue();
        assertThat(bot.<Boolean>ask(() -> isUnderlined(pane, 21))).isFalse();
        StyledText detail = bot.find(StyledText.class, "sql.messages.detail");
        assertThat(bot.<String>ask(detail::getText))
                .isEqualTo(
                        "Line 2, column 8: There is no column Nme in Repositories.\nDid you mean Name?\nSQLState 42703");
        assertThat(titles(pane)).containsExactly("Messages", "Request plan");
    }

    private static boolean isUnderlined(SqlPane pane, int offset) {
        StyleRange style = pane.text().widget().getStyleRangeAtOffset(offset);
        return style != null && style.underline;
    }

    @Test
    void theMarkGoesWithTheNextEdit() {
        SqlPane pane = open("SELECT Nme FROM Repositories", 0);
        bot.run(pane::run);
        bot.waitUntil("the mark", () -> !pane.text().markedErrors().isEmpty());
        bot.focus(pane.text().widget());
        bot.type("x");
        bot.waitUntil("no mark", () -> pane.text().markedErrors().isEmpty() && !isUnderlined(pane, 8));
    }

    @Test
    void whatAPersonKeptBackIsNoError() {
        SqlPane pane = open("UPDATE Kept", 0);
        bot.run(pane::run);
        waitForRest(pane);

        Table messages = bot.find(Table.class, "sql.messages");
        bot.waitUntil("the message", () -> messages.getItemCount() == 1);
        assertThat(bot.<List<Position>>ask(() -> pane.text().markedErrors())).isEmpty();
        assertThat(bot.<Boolean>ask(() -> messages.getItem(0).getImage(0).equals(Icons.STOP.image())))
                .isTrue();
    }

    @Test
    void theFirstErrorEndsAScript() {
        source.answering("SELECT 1", new FakeQuery(1));
        SqlPane pane = open("SELECT 1; SELECT Nme; SELECT 2", 0);
        bot.run(pane::runScript);
        bot.waitUntil("the mark", () -> !pane.text().markedErrors().isEmpty());
        new DialogBot(bot).press("The script has an error", "Stop here");
        waitForRest(pane);

        assertThat(source.asked).hasSize(2);
    }

    @Test
    void stoppingEndsASlowStatementAndTheTabSaysSo() throws InterruptedException {
        FakeQuery slow = new FakeQuery(5).hanging();
        source.answering("SELECT 1", slow);
        SqlPane pane = open("SELECT 1", 0);
        bot.run(pane::run);
        slow.hanging.await();
        bot.run(pane::stop);
        waitForRest(pane);

        assertThat(bot.<QueryPhase>ask(
                        () -> pane.results().tabs().getFirst().job().phase()))
                .isEqualTo(QueryPhase.STOPPED);
        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("it is said", () -> count.getText().equals("0 rows · stopped"));
    }

    @Test
    void thePlanTellsRequestsWhatIsCheckedHereAndAdvice() {
        source.answering("SELECT 1", new FakeQuery(1));
        SqlPane pane = open("SELECT 1", 0);
        bot.run(pane::plan);
        Tree tree = bot.find(Tree.class, "sql.plan.tree");
        bot.waitUntil("three groups", () -> tree.getItemCount() == 3);

        assertThat(bot.<String>ask(() -> tree.getItem(0).getText())).isEqualTo("GET /2.0/repositories/acme");
        assertThat(bot.<String>ask(() -> tree.getItem(1).getItem(0).getText())).isEqualTo("LENGTH(Name) > 10");
        Label headline = bot.find(Label.class, "sql.plan.headline");
        assertThat(bot.<String>ask(headline::getText)).isEqualTo("About 3 requests expected; nothing was sent.");
        assertThat(titles(pane)).containsExactly("Messages", "Request plan");
    }

    @Test
    void aChangeSaysHowManyRowsWereChanged() {
        RowChange gone = new RowChange.Delete(FakeQuery.NOTES, Map.of("Id", 7L), Map.of());
        ChangeSet changes = new ChangeSet(List.of(gone, gone));
        List<RowOutcome> outcomes = List.of(
                new RowOutcome.Applied(Map.of()),
                new RowOutcome.Rejected(new ServerFaultException(new Problem("DELETE", "answered 500.", ""), null)));
        source.answering("DELETE x", new FakeQuery(0).answering(new StatementResult.Changed(changes, outcomes)));
        SqlPane pane = open("DELETE x", 0);
        bot.run(pane::run);
        Label headline = bot.find(Label.class, "sql.changed.headline");
        Table rows = bot.find(Table.class, "sql.changed.rows");

        assertThat(bot.<String>ask(headline::getText)).isEqualTo("1 of 2 rows changed.");
        assertThat(bot.<String>ask(() -> rows.getItem(0).getText(0))).isEqualTo("web.Notes · Id = 7");
        assertThat(bot.<String>ask(() -> rows.getItem(1).getText(2))).isEqualTo("DELETE: answered 500.");
    }

    @Test
    void aPinnedTabStaysWhenAnotherStatementRuns() {
        source.answering("SELECT 1", new FakeQuery(1));
        SqlPane pane = open("SELECT 1", 0);
        bot.run(pane::run);
        waitForRest(pane);
        bot.run(() -> pane.results().tabs().getFirst().pin(true));
        bot.run(pane::run);
        bot.waitUntil("two results", () -> pane.results().tabs().size() == 2);
        waitForRest(pane);
        bot.run(pane::run);
        waitForRest(pane);

        assertThat(titles(pane)).containsExactly("Result 1", "Result 2", "Messages", "Request plan");
    }

    @Test
    void restingOnANameTellsWhatItIs() {
        SqlPane pane = open("SELECT Nme FROM Repositories", 0);
        SqlHover hover =
                new SqlHover(new SourceInsight(source, pane::place), pane.text().marks());

        assertThat(hover.getHoverInfo2(pane.text().viewer(), new Region(16, 0)).text())
                .isEqualTo("Repositories of demo");
        assertThat(hover.getHoverInfo2(pane.text().viewer(), new Region(2, 0))).isNull();
    }

    @Test
    void theOnlyProposalIsPutInAtOnce() {
        source.proposing(new Completion("Repositories", Completion.Kind.TABLE, "Information", 14, 3));
        SqlPane pane = open("SELECT * FROM Rep WHERE 1 = 1", 17);
        bot.focus(pane.text().widget());
        bot.run(pane::complete);

        bot.waitUntil("the table", () -> pane.text().text().equals("SELECT * FROM Repositories WHERE 1 = 1"));
        assertThat(bot.<Integer>ask(() -> pane.text().widget().getCaretOffset()))
                .isEqualTo(26);
    }

    @Test
    void proposalsAreListedUntilOneIsChosen() {
        source.proposing(new Completion("Repositories", Completion.Kind.TABLE, "Information", 14, 3))
                .proposing(new Completion("Reports", Completion.Kind.TABLE, "Information", 14, 3));
        SqlPane pane = open("SELECT * FROM Rep", 17);
        bot.focus(pane.text().widget());
        bot.run(pane::complete);

        bot.waitUntil("the list", () -> proposals().getItemCount() == 2);
        assertThat(bot.<String>ask(() -> proposals().getItem(0).getText())).isEqualTo("Repositories  Information");
        bot.run(() -> {
            proposals().setSelection(1);
            proposals().notifyListeners(SWT.Selection, new Event());
            proposals().notifyListeners(SWT.DefaultSelection, new Event());
        });
        bot.waitUntil("the table", () -> pane.text().text().equals("SELECT * FROM Reports"));
    }

    private Table proposals() {
        return Stream.of(Display.getCurrent().getShells())
                .filter(other -> other != shell && other.isVisible())
                .flatMap(other -> UiBot.descendant(other, Table.class).stream())
                .findFirst()
                .orElseGet(() -> new Table(shell, SWT.NONE));
    }

    @Test
    void wordsTakeTheirColourAsTheyAreTyped() {
        SqlPane pane = open("SELEC", 5);
        bot.focus(pane.text().widget());
        bot.type("t");
        bot.waitUntil("a keyword", () -> isColoured(pane, 0, Palette.SQL_KEYWORD));
        bot.press(SWT.BS);
        bot.waitUntil("no keyword", () -> isColoured(pane, 0, Palette.TEXT));
    }

    private static boolean isColoured(SqlPane pane, int offset, Palette colour) {
        StyleRange style = pane.text().widget().getStyleRangeAtOffset(offset);
        return style != null && style.foreground.equals(colour.color());
    }

    @Test
    void linesAreCommentedAndBack() {
        SqlPane pane = open("SELECT 1\nFROM x", 0);
        bot.run(() -> pane.text().viewer().setSelectedRange(0, 15));
        bot.run(() -> pane.text().toggleComment());
        assertThat(bot.<String>ask(() -> pane.text().text())).isEqualTo("-- SELECT 1\n-- FROM x");
        bot.run(() -> pane.text().toggleComment());
        assertThat(bot.<String>ask(() -> pane.text().text())).isEqualTo("SELECT 1\nFROM x");
    }

    @Test
    void whatIsTypedIsKeptWithItsCaret() {
        SqlPane pane = open("", 0);
        bot.focus(pane.text().widget());
        bot.type("select 1");

        bot.waitUntil(
                "text and caret",
                () -> !kept.isEmpty()
                        && kept.getLast().text().equals("select 1")
                        && kept.getLast().caret() == 8);
    }
}
