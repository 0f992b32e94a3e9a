package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.workbench.core.query.ResultRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockEditsTest {
    private static final int ID = 0;
    private static final int TITLE = 1;
    private static final int DESCRIPTION = 2;
    private static final int DRAFT = 5;
    private static final int DUE_ON = 6;

    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);
    private final ResultRows loaded = new ResultRows(PULL_REQUESTS.columns().stream()
            .map(column -> new ResultColumn(
                    column.name(),
                    column.type(),
                    column.nullable(),
                    Optional.of(new ColumnOrigin(edits.table(), column))))
            .toList());
    private final GridRows grid = new GridRows(loaded, Optional.of(edits), Runnable::run);
    private final BlockEdits blocks = new BlockEdits(grid);

    @BeforeEach
    void fourRowsOfWhichTheThirdIsClosed() {
        for (long id = 1; id <= 4; id++) {
            loaded.append(new Object[] {
                id, "Title " + id, "Text " + id, id == 3 ? "MERGED" : "OPEN", "squash", false, null, EditFixture.UPDATED
            });
        }
    }

    private static List<CellAt> cells(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return IntStream.rangeClosed(firstRow, lastRow)
                .boxed()
                .flatMap(row ->
                        IntStream.rangeClosed(firstColumn, lastColumn).mapToObj(column -> new CellAt(row, column)))
                .toList();
    }

    private BlockPaste plan(String text, List<CellAt> cells) {
        List<Integer> visible =
                IntStream.range(0, loaded.columns().size()).boxed().toList();
        return BlockPaste.of(grid, new CellParser(ZoneOffset.UTC), ClipboardTable.read(text), cells, visible);
    }

    private BlockReport paste(String text, List<CellAt> cells) {
        return plan(text, cells).paste(true);
    }

    private List<Object> column(int column) {
        return IntStream.range(0, grid.count())
                .mapToObj(row -> Optional.ofNullable(grid.value(row, column)).orElse("NULL"))
                .toList();
    }

    @Test
    void oneFieldGoesIntoEverySelectedCell() {
        BlockReport report = paste("same", cells(0, 1, TITLE, DESCRIPTION));

        assertThat(column(TITLE)).containsExactly("same", "same", "Title 3", "Title 4");
        assertThat(column(DESCRIPTION)).startsWith("same", "same");
        assertThat(report.text()).isEqualTo("Pasted 4 cells.");
        assertThat(edits.undone()).contains("paste of 4 cells");
        edits.undo();
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void aBlockGoesBeyondTheSelectionAndWhatIsRefusedIsTold() {
        BlockReport report = paste("a\tx\nb\ty\nc\tz", cells(0, 0, TITLE, TITLE));

        assertThat(column(TITLE)).containsExactly("a", "b", "Title 3", "Title 4");
        assertThat(column(DESCRIPTION)).containsExactly("x", "y", "Text 3", "Text 4");
        assertThat(report.leftOut())
                .containsExactly(
                        new BlockReport.Left(
                                "Row 3", "Title", "c", "Title is read-only: closed pull requests are immutable."),
                        new BlockReport.Left(
                                "Row 3",
                                "Description",
                                "z",
                                "Description is read-only: closed pull requests are immutable."));
        assertThat(report.text()).isEqualTo("Pasted 4 cells; 2 left out.");
    }

    @Test
    void aBlockIsRepeatedOverASelectionThatItFits() {
        paste("a\nb", cells(0, 3, DRAFT + 1, DRAFT + 1));
        assertThat(column(DUE_ON)).extracting(Object::toString).containsExactly("a", "b", "NULL", "b");
        assertThat(edits.problems()).hasSize(3);
    }

    @Test
    void textsThatAreNoValuesAreKeptAndCounted() {
        BlockReport report = paste("noon\n2026-12-24", cells(0, 1, DUE_ON, DUE_ON));

        assertThat(report.cells()).isEqualTo(2);
        assertThat(report.wrong()).extracting(BlockReport.Left::text).containsExactly("noon");
        assertThat(report.text()).isEqualTo("Pasted 2 cells; 1 can't be sent as it is.");
        assertThat(grid.problem(0, DUE_ON).orElseThrow()).contains("“noon” is not what DueOn needs");
    }

    @Test
    void whatStandsThereAlreadyIsNeitherWrittenNorTold() {
        BlockReport report = paste("1\tTitle 1\tnew", cells(0, 0, ID, ID));

        assertThat(report.leftOut()).isEmpty();
        assertThat(report.cells()).isEqualTo(1);
        assertThat(column(DESCRIPTION)).startsWith("new");
    }

    @Test
    void rowsThatAreMissingAreAddedOrLeftOut() {
        BlockPaste plan = plan("a\tx\nb\ty\nc\tz", cells(3, 3, TITLE, TITLE));
        assertThat(plan.missingRows()).isEqualTo(2);

        BlockReport without = plan.paste(false);
        assertThat(without.leftOut()).extracting(BlockReport.Left::text).containsExactly("b", "y", "c", "z");
        edits.undo();
        BlockReport with = plan("a\tx\nb\ty\nc\tz", cells(3, 3, TITLE, TITLE)).paste(true);

        assertThat(with.text()).isEqualTo("Pasted 6 cells, 2 new rows.");
        assertThat(column(TITLE)).containsExactly("b", "c", "Title 1", "Title 2", "Title 3", "a");
        edits.undo();
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void aPasteThatBeginsInNewRowsStaysInNewRows() {
        edits.add(Map.of());

        BlockReport report = paste("a\nb", cells(0, 0, TITLE, TITLE));

        assertThat(report.rows()).isEqualTo(1);
        assertThat(column(TITLE)).containsExactly("a", "b", "Title 1", "Title 2", "Title 3", "Title 4");
    }

    @Test
    void namesOfColumnsInTheFirstLineSayWhereFieldsGo() {
        paste("description\ttitle\nx\ta", cells(0, 0, ID, ID));

        assertThat(column(TITLE)).startsWith("a", "Title 2");
        assertThat(column(DESCRIPTION)).startsWith("x", "Text 2");
    }

    @Test
    void nothingAtAllIsNullAndAnEmptyQuoteIsAnEmptyText() {
        paste("\tNULL\n\"\"\tNULL", cells(0, 0, DESCRIPTION, DESCRIPTION));
        assertThat(column(DESCRIPTION)).startsWith("NULL", "");

        paste("NULL", cells(0, 0, DESCRIPTION, DESCRIPTION));
        assertThat(column(DESCRIPTION)).startsWith("NULL");
        assertThat(grid.value(0, DESCRIPTION)).describedAs("the word").isEqualTo("NULL");
    }

    @Test
    void fieldsBehindTheLastColumnAreToldAndShortLinesRepeatNothing() {
        BlockReport report = paste("2026-12-24\t\tlost\n2026-12-25", cells(0, 0, DUE_ON, DUE_ON));

        assertThat(report.leftOut()).extracting(BlockReport.Left::text).contains("lost");
        assertThat(report.cells()).isEqualTo(2);
    }

    @Test
    void fillDownTakesTheTopmostValueOrThatOfTheRowAbove() {
        BlockReport report = blocks.fillDown(cells(0, 2, TITLE, TITLE));
        assertThat(column(TITLE)).containsExactly("Title 1", "Title 1", "Title 3", "Title 4");
        assertThat(report.leftOut()).hasSize(1);
        assertThat(edits.undone()).contains("fill of 1 cell");

        blocks.fillDown(cells(3, 3, TITLE, DESCRIPTION));
        assertThat(column(TITLE)).endsWith("Title 3");
        assertThat(column(DESCRIPTION)).endsWith("Text 3");
    }

    @Test
    void nullAndDefaultSaySomethingElseOfANewRow() {
        edits.add(Map.of("Draft", true));
        assertThat(blocks.setNull(cells(0, 1, DRAFT, DRAFT)).cells()).isEqualTo(2);
        assertThat(edits.rows().getFirst().edit().values()).containsEntry("Draft", null);

        BlockReport report = blocks.setDefault(cells(0, 1, DRAFT, DRAFT));
        assertThat(edits.rows().getFirst().edit().values()).isEmpty();
        assertThat(report.cells()).isEqualTo(1);
        assertThat(report.leftOut()).extracting(BlockReport.Left::row).containsExactly("Row 1");
    }

    @Test
    void nullIsRefusedWhereItIsNoValue() {
        BlockReport report = blocks.setNull(cells(0, 0, TITLE, DESCRIPTION));

        assertThat(report.leftOut())
                .containsExactly(new BlockReport.Left("Row 1", "Title", "Title 1", "Title can't be NULL."));
        assertThat(edits.undone()).contains("NULL in 1 cell");
    }

    @Test
    void revertTakesCellsBackAndRowsWithoutSuchCellsWhole() {
        grid.set(0, TITLE, "a");
        grid.set(0, DESCRIPTION, "b");
        grid.set(1, DESCRIPTION, "c");

        blocks.revert(cells(0, 1, TITLE, TITLE));

        assertThat(column(TITLE)).startsWith("Title 1");
        assertThat(column(DESCRIPTION)).startsWith("b", "Text 2");
        edits.undo();
        assertThat(column(TITLE)).startsWith("a");
    }

    @Test
    void rowsAreCopiedAndMarkedInOneStep() {
        List<SourceRow> sources =
                List.of(grid.source(0).orElseThrow(), grid.source(1).orElseThrow());
        blocks.duplicate(sources);
        assertThat(edits.undone()).contains("copy of 2 rows");
        assertThat(blocks.toggleDelete(
                        List.of(grid.source(2).orElseThrow(), grid.source(4).orElseThrow())))
                .contains("Closed pull requests are immutable.");
        assertThat(edits.rows()).hasSize(3);
        edits.undo();
        edits.undo();
        assertThat(edits.isEmpty()).isTrue();
    }
}
