package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.workbench.core.edit.CellProblem;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.TypedText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cell's editor is that of its type, and works by keys. */
class EditCellTest extends GridWindow {
    EditCellTest() {
        super(1100);
    }

    @BeforeEach
    void fourRows() {
        bot.focus(showing(4));
    }

    private void select(int row, int column) {
        bot.run(() -> grid.table().select(row, column));
    }

    private Optional<Object> value(int row, int column) {
        return bot.ask(() -> Optional.ofNullable(grid.rows().orElseThrow().value(row, column)));
    }

    private void waitForValue(int row, int column, Object value) {
        bot.waitUntil(
                "the value " + value,
                () -> value.equals(grid.rows().orElseThrow().value(row, column)));
    }

    private String tip(int column, int row) {
        return bot.ask(() -> new GridTips(
                        grid.table(), new CellText(ZoneId.of("UTC")), new GridLinks(grid.table(), grid::hint))
                .at(column, row));
    }

    @Test
    void aTipOfOneLongWordIsNoWiderThanAScreen() {
        String json = "{\"a\":\"" + "x".repeat(400) + "\"}";
        bot.run(() -> grid.rows().orElseThrow().set(0, GridFixture.DESCRIPTION, json));

        String tip = tip(1 + GridFixture.DESCRIPTION, 1);
        assertThat(tip.replace("\n", "")).contains(json);
        assertThat(tip.lines()).allMatch(line -> line.length() <= 130);
    }

    @Test
    void enterGoesThroughTrueFalseAndNull() {
        select(0, GridFixture.DRAFT);
        assertThat(value(0, GridFixture.DRAFT)).contains(false);

        bot.press(SWT.CR);
        waitForValue(0, GridFixture.DRAFT, true);
        bot.press(SWT.CR);
        bot.waitUntil("NULL", () -> grid.rows().orElseThrow().value(0, GridFixture.DRAFT) == null);
        bot.press(SWT.CR);
        waitForValue(0, GridFixture.DRAFT, false);
        assertThat(edits.isEmpty()).describedAs("as it was read").isTrue();
    }

    @Test
    void anEnumerationIsChosenFromItsList() {
        select(0, GridFixture.STRATEGY);
        bot.press(SWT.F2);
        List list = bot.find(List.class, "grid.editor.list");
        assertThat(bot.<String[]>ask(list::getItems)).containsExactly("merge_commit", "squash", "NULL");

        bot.run(() -> list.select(0));
        bot.press(SWT.CR);
        waitForValue(0, GridFixture.STRATEGY, "merge_commit");
    }

    @Test
    void spaceGoesThroughTruthToAndLettersSayIt() {
        select(0, GridFixture.DRAFT);
        bot.type(" ");
        waitForValue(0, GridFixture.DRAFT, true);
        bot.type(" ");
        bot.waitUntil("NULL", () -> grid.rows().orElseThrow().value(0, GridFixture.DRAFT) == null);
        bot.type("y");
        waitForValue(0, GridFixture.DRAFT, true);
        bot.type("x");
        CLabel hint = bot.find(CLabel.class, "grid.hint");
        bot.waitUntil("what Space does", () -> hint.getText().contains("Space goes from ✓ to – to NULL"));
        assertThat(value(0, GridFixture.DRAFT)).contains(true);
    }

    @Test
    void aMomentIsReadInThePersonsZone() {
        select(0, GridFixture.DUE_ON);
        bot.type("2026-12-24 18:00");
        bot.press(SWT.CR);
        waitForValue(0, GridFixture.DUE_ON, Instant.parse("2026-12-24T17:00:00Z"));
    }

    @Test
    void aMomentIsChosenFromTheCalendarByKeys() {
        select(1, GridFixture.DUE_ON);
        bot.press(SWT.ALT | SWT.ARROW_DOWN);
        MonthCanvas month = bot.find(MonthCanvas.class, "grid.month");
        assertThat(bot.<LocalDateTime>ask(month::shown)).isEqualTo("2026-12-01T10:00");
        StyledText text = bot.find(StyledText.class, "grid.editor");

        bot.press(SWT.ARROW_RIGHT);
        bot.press(SWT.PAGE_DOWN);
        bot.press(SWT.CTRL | SWT.ARROW_UP);
        bot.waitUntil("the text", () -> text.getText().equals("2027-01-02 11:00"));
        bot.run(() -> text.setText("2027-02-03 04:05"));
        bot.waitUntil("the calendar", () -> month.shown().equals(LocalDateTime.parse("2027-02-03T04:05")));
        bot.press(SWT.ESC);
        bot.waitUntil("the calendar is gone", month::isDisposed);
        bot.press(SWT.CR);

        waitForValue(1, GridFixture.DUE_ON, Instant.parse("2027-02-03T03:05:00Z"));
    }

    @Test
    void whatIsNoValueIsSaidAtTheCellAsItIsTypedAndStaysThereAfterEnter() {
        select(0, GridFixture.DUE_ON);
        bot.type("noon");
        bot.waitUntil("the message", () -> editing().message().contains("“noon” is not what DueOn needs"));
        bot.press(SWT.CR);

        bot.waitUntil("the editor is gone", () -> !editing().isOpen());
        assertThat(value(0, GridFixture.DUE_ON))
                .hasValueSatisfying(
                        kept -> assertThat(kept).isInstanceOf(TypedText.class).hasToString("noon"));
        assertThat(bot.<Optional<CellPlace>>ask(grid::selected)).contains(new CellPlace(0, GridFixture.DUE_ON));
        assertThat(bot.<String>ask(() -> editing().message())).contains("“noon” is not what DueOn needs");
        assertThat(tip(1 + GridFixture.DUE_ON, 1)).contains("“noon” is not what DueOn needs");
        assertThat(bot.<Boolean>ask(
                        () -> grid.table().look(0, GridFixture.DUE_ON).wrong()))
                .isTrue();

        bot.press(SWT.F2);
        StyledText editor = bot.find(StyledText.class, "grid.editor");
        assertThat(bot.<String>ask(editor::getText)).isEqualTo("noon");
        bot.press(SWT.ESC);
        bot.waitUntil("the editor is gone", editor::isDisposed);
        assertThat(edits.problems()).hasSize(1);
        bot.run(() -> grid.editing().orElseThrow().undo());
        bot.waitUntil("no message", () -> editing().message().isEmpty());
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void leavingAnEditorKeepsWhatWasTypedThoughItIsNoValue() {
        select(0, GridFixture.TITLE);
        bot.type("x".repeat(45));
        bot.find(StyledText.class, "grid.editor");
        bot.run(() -> grid.editing().orElseThrow().finish());

        waitForValue(0, GridFixture.TITLE, "x".repeat(45));
        assertThat(edits.problems())
                .extracting(CellProblem::text)
                .containsExactly("Title holds at most 40 characters; this is 45 long.");
    }

    @Test
    void aCellThatCannotBeEditedSaysWhyWhereSomebodyTries() {
        select(0, GridFixture.UPDATED_ON);
        bot.press(SWT.F2);

        bot.waitUntil("why", () -> editing().message().equals("UpdatedOn is read-only: computed by the server."));
        select(0, GridFixture.TITLE);
        bot.waitUntil("no message", () -> editing().message().isEmpty());
    }

    private GridEditing editing() {
        return grid.editing().orElseThrow();
    }

    @Test
    void aTextOfManyLinesHasADialog() {
        select(0, GridFixture.DESCRIPTION);
        bot.press(SWT.CR);
        StyledText lines = bot.find(StyledText.class, "grid.lines");
        assertThat(bot.<String>ask(lines::getText)).isEqualTo("First line\nsecond line");

        bot.run(() -> {
            lines.setText("onetwo\nthree");
            lines.setSelection("one".length());
        });
        bot.focus(lines);
        bot.press(SWT.SHIFT | SWT.CR);
        bot.waitUntil("a new line", () -> lines.getText().equals("one\ntwo\nthree"));
        bot.press(SWT.CTRL | SWT.CR);
        waitForValue(0, GridFixture.DESCRIPTION, "one\ntwo\nthree");
    }

    @Test
    void tabTakesTheValueAndGoesOn() {
        select(0, GridFixture.TITLE);
        bot.type("a");
        bot.find(StyledText.class, "grid.editor");
        bot.press(SWT.TAB);

        waitForValue(0, GridFixture.TITLE, "a");
        bot.waitUntil(
                "the next cell", () -> grid.selected().equals(Optional.of(new CellPlace(0, GridFixture.DESCRIPTION))));
    }

    @Test
    void rowsAreAddedDuplicatedAndTakenBack() {
        select(1, GridFixture.TITLE);
        bot.run(() -> grid.editing().orElseThrow().duplicateRows());
        bot.waitUntil("five rows", () -> grid.rows().orElseThrow().count() == 5);
        assertThat(value(0, GridFixture.TITLE)).contains("Title 2");
        assertThat(value(0, GridFixture.ID)).isEmpty();
        assertThat(bot.<Optional<CellPlace>>ask(grid::selected)).contains(new CellPlace(0, GridFixture.TITLE));

        bot.run(() -> grid.editing().orElseThrow().revert());
        bot.waitUntil("four rows", () -> grid.rows().orElseThrow().count() == 4);
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void tipsTellWhatDoesNotFitAndWhatWasBefore() {
        assertThat(tip(1 + GridFixture.UPDATED_ON, 1))
                .contains("2026-11-23T13:05:33Z")
                .contains("Read-only: ");
        assertThat(tip(1 + GridFixture.DESCRIPTION, 1)).contains("second line");
        assertThat(tip(1 + GridFixture.ID, 0)).isEqualTo("Id · BIGINT, never NULL, key\nNumber.");

        bot.run(() -> grid.rows().orElseThrow().set(0, GridFixture.TITLE, "mine"));
        assertThat(tip(1 + GridFixture.TITLE, 1)).isEqualTo("Was: Title 1");
        assertThat(tip(0, 1)).isEqualTo("Changed, not committed yet.");
        bot.run(() -> edits.settled(
                grid.rows().orElseThrow().id(0).orElseThrow(),
                new RowOutcome.Conflict(Map.of("Id", 1L, "Title", "theirs"))));
        assertThat(tip(1 + GridFixture.TITLE, 1)).contains("Theirs: theirs").contains("Someone else changed the row");
        assertThat(tip(0, 1)).startsWith("In conflict: ");
    }

    @Test
    void screenReadersHearValueColumnAndRow() {
        select(2, GridFixture.STATE);

        String words = bot.ask(() -> GridVoice.words(grid.table()));
        assertThat(words).startsWith("MERGED, State, row 3. Read-only: ");
    }
}
