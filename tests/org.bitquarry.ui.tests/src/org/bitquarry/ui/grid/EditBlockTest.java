package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.ShortCells;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many cells are written at once by keys, and what can't be written is listed. */
class EditBlockTest extends GridWindow {
    EditBlockTest() {
        super(1100);
    }

    @BeforeEach
    void fourRows() {
        bot.focus(showing(4));
    }

    private void select(int row, int column, int rowsMore, int columnsMore) {
        bot.run(() -> grid.table().select(row, column));
        for (int more = 0; more < rowsMore; more++) {
            bot.press(SWT.SHIFT | SWT.ARROW_DOWN);
        }
        for (int more = 0; more < columnsMore; more++) {
            bot.press(SWT.SHIFT | SWT.ARROW_RIGHT);
        }
        int cells = (rowsMore + 1) * (columnsMore + 1);
        bot.waitUntil(cells + " cells", () -> grid.table().selectedCells().size() == cells);
    }

    private void copy(String text) {
        bot.run(() -> new CopiedText(text).put(Display.getCurrent()));
    }

    private String value(int row, int column) {
        return bot.ask(() ->
                Optional.ofNullable(rows().value(row, column)).orElse("NULL").toString());
    }

    private void waitFor(int row, int column, String value) {
        bot.waitUntil(
                "the value " + value,
                () -> value.equals(Optional.ofNullable(rows().value(row, column))
                        .orElse("NULL")
                        .toString()));
    }

    private void pressButton(String words) {
        Button button = bot.ask(() -> Stream.of(Display.getCurrent().getShells())
                        .flatMap(UiBot::withDescendants)
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(candidate -> candidate.getText().equals(words))
                        .findFirst())
                .orElseThrow();
        bot.focus(button);
        bot.press(' ');
    }

    /** A button that is there at this moment, or later. */
    private void waitForButton(String words) {
        bot.waitUntil(words, () -> Stream.of(Display.getCurrent().getShells())
                .flatMap(UiBot::withDescendants)
                .anyMatch(control ->
                        control instanceof Button button && button.getText().equals(words)));
    }

    @Test
    void aBlockIsPastedAndUndoneInOneStep() {
        select(0, GridFixture.TITLE, 0, 0);
        copy("one\t\"first\nsecond\"\ntwo\tnone");
        bot.press(SWT.CTRL | 'v');

        waitFor(1, GridFixture.DESCRIPTION, "none");
        assertThat(value(0, GridFixture.TITLE)).isEqualTo("one");
        assertThat(value(0, GridFixture.DESCRIPTION)).isEqualTo("first\nsecond");
        assertThat(edits.undone()).contains("paste of 4 cells");
        bot.press(SWT.CTRL | 'z');
        waitFor(1, GridFixture.TITLE, "Title 2");
        assertThat(edits.isEmpty()).isTrue();
        assertThat(edits.redone()).contains("paste of 4 cells");
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        bot.waitUntil(
                "what was pasted is not said any more", () -> hint.getText().equals("Undone: paste of 4 cells."));
    }

    @Test
    void pastingOverReadOnlyCellsListsWhatWasLeftOut() {
        select(1, GridFixture.TITLE, 0, 0);
        copy("a\nb\nnever mind");
        bot.press(SWT.CTRL | 'v');

        Table list = bot.find(Table.class, "grid.block.cells");
        assertThat(bot.<Integer>ask(list::getItemCount)).isEqualTo(1);
        assertThat(bot.<String>ask(() -> ShortCells.whole(list.getItem(0), 2))).isEqualTo("b");
        assertThat(bot.<String>ask(() -> ShortCells.whole(list.getItem(0), 3)))
                .contains("closed pull requests are immutable");
        Label summary = bot.find(Label.class, "grid.block.summary");
        assertThat(bot.<String>ask(summary::getText)).startsWith("Pasted 2 cells; 1 left out.");
        bot.press(SWT.ESC);
        bot.waitUntil("the list is closed", list::isDisposed);
        assertThat(value(1, GridFixture.TITLE)).isEqualTo("a");
        assertThat(value(2, GridFixture.TITLE)).isEqualTo("Title 3");
        assertThat(value(3, GridFixture.TITLE)).isEqualTo("never mind");
    }

    @Test
    void rowsAreAddedForABlockThatGoesBeyondTheLastAfterAsking() {
        select(3, GridFixture.TITLE, 0, 0);
        copy("a\nb\nc");
        bot.press(SWT.CTRL | 'v');
        waitForButton("Add 2 rows");
        pressButton("Add 2 rows");

        bot.waitUntil("two new rows", () -> rows().addedCount() == 2);
        assertThat(value(0, GridFixture.TITLE)).isEqualTo("b");
        assertThat(value(1, GridFixture.TITLE)).isEqualTo("c");
        assertThat(value(5, GridFixture.TITLE)).isEqualTo("a");
        assertThat(edits.undone()).contains("paste of 3 cells");
    }

    @Test
    void aCopiedCellOfManyLinesIsPastedAsOneValue() {
        select(0, GridFixture.DESCRIPTION, 0, 0);
        bot.press(SWT.CTRL | 'c');
        bot.run(() -> grid.table().select(1, GridFixture.DESCRIPTION));
        bot.press(SWT.CTRL | 'v');

        waitFor(1, GridFixture.DESCRIPTION, "First line\nsecond line");
        assertThat(value(3, GridFixture.DESCRIPTION)).isEqualTo("NULL");
    }

    @Test
    void whatIsCopiedComesBackAsItWas() {
        bot.run(() -> rows().set(1, GridFixture.DESCRIPTION, ""));
        select(0, GridFixture.TITLE, 1, 1);
        bot.press(SWT.CTRL | 'c');
        bot.run(() -> edits.revertAll());
        bot.run(() -> rows().set(0, GridFixture.DESCRIPTION, null));
        bot.run(() -> grid.table().select(0, GridFixture.TITLE));
        bot.press(SWT.CTRL | 'v');

        waitFor(0, GridFixture.DESCRIPTION, "First line\nsecond line");
        assertThat(value(1, GridFixture.DESCRIPTION)).isEmpty();
    }

    @Test
    void cutEmptiesTheCellsThatWereCopied() {
        select(0, GridFixture.DESCRIPTION, 0, 0);
        bot.press(SWT.CTRL | 'x');
        waitFor(0, GridFixture.DESCRIPTION, "NULL");
        bot.press(SWT.CTRL | 'v');
        waitFor(0, GridFixture.DESCRIPTION, "First line\nsecond line");
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void fillDownWritesTheTopmostValueBelow() {
        select(0, GridFixture.TITLE, 1, 0);
        bot.press(SWT.CTRL | 'd');
        waitFor(1, GridFixture.TITLE, "Title 1");
        assertThat(edits.undone()).contains("fill of 1 cell");
    }

    @Test
    void aNewRowSaysWhatItNeedsAndTakesTheDefaultElse() {
        bot.press(SWT.ALT | SWT.INSERT);
        bot.waitUntil("a new row", () -> rows().addedCount() == 1);
        assertThat(bot.<String>ask(() -> grid.table().look(0, GridFixture.TITLE).text()))
                .isEqualTo("required");
        assertThat(bot.<Boolean>ask(
                        () -> grid.table().look(0, GridFixture.TITLE).wrong()))
                .isTrue();
        assertThat(bot.<String>ask(() -> grid.table().look(0, GridFixture.DRAFT).text()))
                .isEqualTo("default");

        bot.run(() -> grid.table().select(0, GridFixture.DRAFT));
        bot.press(SWT.CTRL | SWT.ALT | 'n');
        bot.waitUntil(
                "NULL", () -> grid.table().look(0, GridFixture.DRAFT).text().equals("NULL"));
        bot.press(SWT.CTRL | SWT.ALT | 'e');
        bot.waitUntil(
                "the default",
                () -> grid.table().look(0, GridFixture.DRAFT).text().equals("default"));
    }
}
