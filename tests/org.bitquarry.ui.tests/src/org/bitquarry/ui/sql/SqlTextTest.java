package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlPart;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A text with what is known of it, without a session around it. */
class SqlTextTest {
    private static final String SCRIPT = "SELECT Titel\nFROM PullRequests;\n\n/* a\nb */\nSELECT 2\nFROM Tags;\n";

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));

    /** Takes "Titel" for a misspelt column, and "Tags" for a table. */
    private static final class Insight implements SqlInsight {
        @Override
        public List<Completion> complete(String text, int caret) {
            return List.of();
        }

        @Override
        public Optional<String> describe(String text, int offset) {
            return Optional.of("A word.");
        }

        @Override
        public Optional<SqlCall> call(String text, int caret) {
            int at = text.indexOf("LEFT(");
            return at >= 0 && caret > at + 4
                    ? Optional.of(new SqlCall("LEFT", List.of("text", "length"), 0, "first characters", at + 4))
                    : Optional.empty();
        }

        @Override
        public List<SqlName> names(String text) {
            int at = text.indexOf("Tags");
            return at < 0 ? List.of() : List.of(new SqlName(SqlName.Role.TABLE, at, 4));
        }

        @Override
        public List<SqlFinding> inspect(String text, CancellationToken cancellation) {
            int at = text.indexOf("Titel");
            return at < 0
                    ? List.of()
                    : List.of(new SqlFinding(
                            SqlFinding.Severity.ERROR,
                            at,
                            5,
                            "There is no column Titel.",
                            List.of(new SqlFinding.Fix("Change to Title", at, 5, "Title"))));
        }
    }

    private SqlText open(String text) {
        SqlText opened = bot.ask(() -> {
            shell.setLayout(new FillLayout());
            SqlText made = new SqlText(shell, new Insight());
            shell.setSize(700, 500);
            shell.open();
            made.begin(text, 0);
            made.setFocus();
            return made;
        });
        bot.focus(opened.widget());
        return opened;
    }

    @AfterEach
    void closeShell() {
        bot.run(shell::close);
    }

    private void waitForMarks(SqlText text, int marks) {
        bot.waitUntil(marks + " marks", () -> text.marks().all().count() == marks);
    }

    private void waitForText(SqlText text, String expected) {
        bot.waitUntil(expected, () -> text.text().equals(expected));
    }

    @Test
    void whatIsSelectedStandsOnTheGroundOfASelection() {
        SqlText text = open(SCRIPT);
        bot.run(() -> text.widget().selectAll());
        RGB ground = bot.ask(Palette.SELECTION::rgb);
        ImageData picture = bot.picture(text.widget());
        Rectangle word = bot.ask(() -> text.widget().getTextBounds(0, 5));
        int found = 0;
        for (int x = word.x; x < word.x + word.width; x++) {
            found += picture.palette.getRGB(picture.getPixel(x, word.y + 1)).equals(ground) ? 1 : 0;
        }

        assertThat(found).isGreaterThan(word.width / 2);
    }

    @Test
    void anErrorIsMarkedWithoutARunAndMendedByAKey() {
        SqlText text = open(SCRIPT);
        waitForMarks(text, 1);
        assertThat(bot.<Boolean>ask(() -> style(text, 8).underline)).isTrue();
        bot.run(() -> text.operate(ISourceViewer.QUICK_ASSIST));
        bot.waitUntil("the list", () -> Popup.table(shell).isPresent());
        assertThat(bot.<Integer>ask(() -> Popup.linesOfRoom(shell)))
                .as("lines of room for one fix")
                .isEqualTo(1);
        bot.run(() -> Popup.choose(shell, 0));

        waitForText(text, SCRIPT.replace("Titel", "Title"));
        waitForMarks(text, 0);
    }

    @Test
    void aMarkMovesWithTheTextAndItsFixToo() {
        SqlText text = open(SCRIPT);
        waitForMarks(text, 1);
        bot.run(() -> text.viewer().getDocument().set("-- above\n" + SCRIPT));
        bot.waitUntil(
                "the mark",
                () -> text.marks().all().anyMatch(mark -> mark.place().getOffset() == 16));
        bot.run(() -> text.marks()
                .all()
                .flatMap(mark -> Fixes.of(mark).stream())
                .forEach(fix -> fix.apply(text.viewer().getDocument())));

        waitForText(text, "-- above\n" + SCRIPT.replace("Titel", "Title"));
    }

    @Test
    void aHoverSaysWhatIsWrongAndOffersTheFix() {
        SqlText text = open(SCRIPT);
        waitForMarks(text, 1);
        SqlHover hover = new SqlHover(new Insight(), text.marks());
        HoverContent content = hover.getHoverInfo2(text.viewer(), new Region(9, 0));

        assertThat(content.text()).isEqualTo("There is no column Titel.");
        assertThat(content.fixes()).extracting(FixProposal::getDisplayString).containsExactly("Change to Title");
        assertThat(hover.getHoverInfo2(text.viewer(), new Region(20, 0)).text()).isEqualTo("A word.");
    }

    @Test
    void namesTakeTheirColourAndKeepItWhileTheTextMoves() {
        SqlText text = open(SCRIPT);
        bot.waitUntil("the name", () -> !text.names().all().isEmpty());
        int at = SCRIPT.indexOf("Tags");
        assertThat(bot.<Object>ask(() -> style(text, at).foreground))
                .isEqualTo(bot.<Object>ask(Palette.SQL_TABLE::color));
        bot.run(() -> text.widget().replaceTextRange(0, 0, "  "));
        assertThat(bot.<Object>ask(() -> style(text, at + 2).foreground))
                .isEqualTo(bot.<Object>ask(Palette.SQL_TABLE::color));
    }

    private static StyleRange style(SqlText text, int offset) {
        return text.widget().getStyleRangeAtOffset(offset);
    }

    @Test
    void whatIsFoldedStaysFoldedWhileTheTextChanges() {
        SqlText text = open(SCRIPT);
        bot.waitUntil("the folds", () -> !text.parts().isEmpty());
        int lines = bot.ask(() -> text.widget().getLineCount());
        bot.run(() -> text.operate(ProjectionViewer.COLLAPSE_ALL));
        assertThat(bot.<Long>ask(() -> text.folds().folded())).isEqualTo(3);
        assertThat(bot.<Integer>ask(() -> text.widget().getLineCount())).isLessThan(lines);
        bot.run(() -> text.viewer().setSelectedRange(0, 0));
        bot.run(() -> text.widget().insert("-- x "));
        bot.waitUntil("the new parts", () -> text.parts().getFirst().offset() == 18);

        assertThat(bot.<Long>ask(() -> text.folds().folded())).isGreaterThanOrEqualTo(2);
        assertThat(bot.<String>ask(text::text)).isEqualTo("-- x " + SCRIPT);
        bot.run(() -> text.operate(ProjectionViewer.EXPAND_ALL));
        assertThat(bot.<Integer>ask(() -> text.widget().getLineCount())).isEqualTo(lines);
    }

    @Test
    void theCaretOfAFoldedTextIsThatOfTheWholeText() {
        SqlText text = open(SCRIPT);
        bot.waitUntil("the folds", () -> !text.parts().isEmpty());
        bot.run(() -> text.operate(ProjectionViewer.COLLAPSE_ALL));
        int at = SCRIPT.indexOf("SELECT 2");
        bot.run(() -> text.reveal(at, 0));

        assertThat(bot.<Integer>ask(text::caret)).isEqualTo(at);
        assertThat(bot.<String>ask(() -> text.chosen().getFirst().text())).isEqualTo("SELECT 2\nFROM Tags");
    }

    @Test
    void bracketsAndQuotesCloseThemselvesAndAreTypedOver() {
        SqlText text = open("");
        bot.type("f(");
        waitForText(text, "f()");
        bot.type("'");
        waitForText(text, "f('')");
        bot.type("it");
        bot.type("'");
        bot.type(")");
        waitForText(text, "f('it')");
        assertThat(bot.<Integer>ask(text::caret)).isEqualTo(7);
        bot.type("(");
        waitForText(text, "f('it')()");
        bot.press(SWT.BS);
        waitForText(text, "f('it')");
    }

    @Test
    void aQuoteInsideATextOrBeforeAWordIsOne() {
        SqlText text = open("SELECT 'a b'");
        bot.run(() -> text.viewer().setSelectedRange(10, 0));
        bot.type("(");
        waitForText(text, "SELECT 'a (b'");
        bot.run(() -> text.viewer().setSelectedRange(0, 0));
        bot.type("(");
        waitForText(text, "(SELECT 'a (b'");
    }

    @Test
    void theCaretGoesToTheBracketThatBelongsToItsOwnAndBack() {
        String sql = "SELECT (1 + (2), ')')";
        SqlText text = open(sql);
        int first = sql.indexOf('(');
        bot.run(() -> text.reveal(first, 0));

        bot.run(text::goToBracket);
        assertThat(bot.<Integer>ask(() -> text.viewer().getSelectedRange().x)).isEqualTo(sql.length());
        bot.run(text::goToBracket);
        assertThat(bot.<Integer>ask(() -> text.viewer().getSelectedRange().x)).isEqualTo(first);
    }

    @Test
    void aSelectionIsPutIntoBrackets() {
        SqlText text = open("SELECT a");
        bot.run(() -> text.viewer().setSelectedRange(7, 1));
        bot.type("(");
        waitForText(text, "SELECT (a)");
    }

    @Test
    void theStatementAtTheCaretIsLaidOutInOneStepOfUndo() {
        SqlText text = open("select 1;\nselect a from t where b=1;");
        bot.run(() -> text.viewer().setSelectedRange(25, 0));
        bot.run(() -> text.format(false));
        waitForText(text, "select 1;\nSELECT a\nFROM t\nWHERE b = 1;");
        assertThat(bot.<Integer>ask(text::caret)).isEqualTo("select 1;\nSELECT a\nFROM t".length());
        bot.run(() -> text.viewer().getUndoManager().undo());
        waitForText(text, "select 1;\nselect a from t where b=1;");
        bot.run(() -> text.format(true));
        waitForText(text, "SELECT 1;\nSELECT a\nFROM t\nWHERE b = 1;");
    }

    @Test
    void aCallTellsWhatItTakes() {
        SqlText text = open("SELECT LEFT");
        bot.run(() -> text.viewer().setSelectedRange(11, 0));
        int shells = bot.ask(() -> shell.getDisplay().getShells().length);
        bot.type("(");

        bot.waitUntil("the parameters", () -> Stream.of(shell.getDisplay().getShells())
                .filter(open -> open.isVisible() && open != shell)
                .anyMatch(open -> Stream.of(open.getChildren())
                        .anyMatch(child -> child instanceof StyledText words
                                && words.getText().contains("text, length"))));
        assertThat(bot.<Integer>ask(() -> shell.getDisplay().getShells().length))
                .isGreaterThan(shells);
    }

    @Test
    void aSnippetIsPutInWithFieldsToFill() {
        SqlText text = open("upd");
        bot.run(() -> text.viewer().setSelectedRange(3, 0));
        bot.run(() -> text.operate(ISourceViewer.CONTENTASSIST_PROPOSALS));
        waitForText(text, "UPDATE table\nSET column = value\nWHERE condition;");
        assertThat(bot.<Object>ask(() -> text.viewer().getSelectedRange())).isEqualTo(new Point(7, 5));
        bot.type("Tags");
        bot.press(SWT.TAB);

        waitForText(text, "UPDATE Tags\nSET column = value\nWHERE condition;");
        assertThat(bot.<Object>ask(() -> text.viewer().getSelectedRange())).isEqualTo(new Point(16, 6));
    }

    @Test
    void whatIsFoldedAtOnceIsPaintedAsItIs() {
        SqlText text = open("");
        String script = """
                SELECT Id, Title, State
                FROM web.PullRequests
                WHERE State = 'OPEN';

                SELECT Name, TargetHash
                FROM web.Branches
                WHERE Name LIKE '%';

                SELECT Titel FROM web.Branches;

                SELECT count(*) AS n
                FROM web.Tags;
                """;
        bot.run(() -> shell.setSize(700, 180));
        bot.run(() -> text.widget().insert(script));
        bot.run(() -> text.widget().setCaretOffset(script.length()));
        bot.run(() -> text.widget().showSelection());
        bot.waitUntil("the folds", () -> text.parts().size() == 4);
        waitForMarks(text, 1);
        bot.run(() -> text.operate(ProjectionViewer.COLLAPSE_ALL));
        bot.waitUntil("it is folded", () -> text.folds().folded() == 3);
        bot.run(() -> text.widget().update());
        List<Integer> shown = words(text);
        bot.run(() -> {
            text.viewer().invalidateTextPresentation();
            text.widget().redraw();
            text.widget().update();
        });

        assertThat(words(text)).isEqualTo(shown);
    }

    /** Returns the pixels of the text as it would be painted now, without the caret at its left and its scroll bar. */
    private List<Integer> words(SqlText text) {
        ImageData picture = bot.picture(text.widget());
        return IntStream.range(0, picture.height)
                .boxed()
                .flatMap(y -> IntStream.range(16, picture.width - 40).mapToObj(x -> picture.getPixel(x, y)))
                .toList();
    }

    @Test
    void theOutlineHasTheStatements() {
        SqlText text = open(SCRIPT);
        bot.waitUntil("the parts", () -> text.parts().size() == 2);

        assertThat(bot.<List<SqlPart>>ask(text::parts))
                .extracting(SqlPart::detail)
                .containsExactly("PullRequests", "Tags");
    }
}
