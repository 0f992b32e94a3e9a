package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to many cells of a grid at once, each time in one step of undo. Belongs to the thread of the rows,
 * which can be edited.
 */
public final class BlockEdits {
    /** Equals no value: NULL is one where nothing was said. */
    private static final Object UNSET = new Object();

    private final GridRows rows;
    private final StagedEdits edits;

    /**
     * Edits rows.
     *
     * @throws IllegalArgumentException when nothing of them can be changed
     */
    public BlockEdits(GridRows rows) {
        this.rows = rows;
        this.edits = rows.edits().orElseThrow(() -> new IllegalArgumentException("rows without edits"));
    }

    /** Sets NULL in cells. */
    public BlockReport setNull(List<CellAt> cells) {
        return act("NULL in %s", "Set NULL in", writer -> cells.forEach(cell -> clear(writer, cell)));
    }

    /** Empties cells that were copied. */
    public BlockReport cut(List<CellAt> cells) {
        return act("cut of %s", "Cut", writer -> cells.forEach(cell -> clear(writer, cell)));
    }

    private void clear(BlockWriter writer, CellAt cell) {
        writer.line(cell.row()).ifPresent(line -> {
            boolean isUnset = line.source().id() instanceof RowId.Added && !rows.isChanged(cell.row(), cell.column());
            @Nullable Object now = isUnset ? UNSET : value(cell);
            writer.write(line, now, cell.column(), null, shown(cell));
        });
    }

    /** Leaves cells of new rows to the source. */
    public BlockReport setDefault(List<CellAt> cells) {
        return act(
                "default in %s",
                "Left to the source:",
                writer -> cells.forEach(cell -> writer.line(cell.row()).ifPresent(line -> {
                    if (line.source().id() instanceof RowId.Existing || rows.isChanged(cell.row(), cell.column())) {
                        writer.unset(line, cell.column());
                    }
                })));
    }

    /**
     * Writes the topmost value of each column into the selected cells below it; a single row takes the values of the row
     * above it.
     *
     * @param cells row by row from above
     */
    public BlockReport fillDown(List<CellAt> cells) {
        return act(
                "fill of %s",
                "Filled", writer -> {
                    List<Integer> columns =
                            cells.stream().map(CellAt::column).distinct().toList();
                    for (int column : columns) {
                        List<Integer> at = cells.stream()
                                .filter(cell -> cell.column() == column)
                                .map(CellAt::row)
                                .toList();
                        int from = at.size() == 1 ? at.getFirst() - 1 : at.getFirst();
                        if (from >= 0) {
                            CellAt source = new CellAt(from, column);
                            at.stream()
                                    .filter(row -> row != from)
                                    .forEach(row -> fill(writer, source, new CellAt(row, column)));
                        }
                    }
                });
    }

    private void fill(BlockWriter writer, CellAt source, CellAt target) {
        writer.line(target.row())
                .ifPresent(line -> writer.write(line, value(target), target.column(), value(source), shown(source)));
    }

    /** Pastes a block, as {@code plan} has it. */
    BlockReport paste(BlockPaste plan, boolean addRows) {
        return act("paste of %s", "Pasted", writer -> plan.write(writer, addRows));
    }

    /** Adds copies of rows; returns them. */
    public List<RowId.Added> duplicate(List<SourceRow> sources) {
        List<RowId.Added> copies = new ArrayList<>();
        edits.together(
                sources.size() == 1 ? "copy of a row" : "copy of " + sources.size() + " rows",
                batch -> sources.forEach(row -> copies.add(batch.duplicate(row))));
        return copies;
    }

    /** Marks rows as deleted, or takes the mark away; returns why one was refused, as a sentence. */
    public Optional<String> toggleDelete(List<SourceRow> sources) {
        AtomicReference<Optional<String>> refusal = new AtomicReference<>(Optional.empty());
        edits.together(
                sources.size() == 1 ? "deletion of a row" : "deletion of " + sources.size() + " rows",
                batch -> sources.forEach(
                        row -> batch.toggleDelete(row).ifPresent(reason -> refusal.set(Optional.of(reason)))));
        return refusal.get();
    }

    /** Takes back what was typed into cells; of rows without such a cell among them, all. */
    public void revert(List<CellAt> cells) {
        List<Integer> whole = cells.stream()
                .map(CellAt::row)
                .distinct()
                .filter(row -> cells.stream().noneMatch(cell -> cell.row() == row && isTyped(cell)))
                .toList();
        String act = whole.isEmpty() ? BlockReport.count(cells.size(), "cell") : BlockReport.count(whole.size(), "row");
        edits.together("revert of " + act, batch -> {
            cells.stream().filter(cell -> !whole.contains(cell.row())).forEach(cell -> rows.id(cell.row())
                    .ifPresent(
                            id -> rows.definition(cell.column()).ifPresent(column -> batch.revert(id, column.name()))));
            whole.forEach(row -> rows.id(row).ifPresent(batch::revert));
        });
    }

    /** Takes back all of rows. */
    public void revertRows(List<RowId> ids) {
        edits.together("revert of " + BlockReport.count(ids.size(), "row"), batch -> ids.forEach(batch::revert));
    }

    /** Tells whether a cell of a row of the source holds what was typed. */
    private boolean isTyped(CellAt cell) {
        return cell.row() >= rows.addedCount() && rows.isChanged(cell.row(), cell.column());
    }

    private BlockReport act(String words, String done, Consumer<BlockWriter> action) {
        AtomicReference<@Nullable BlockReport> report = new AtomicReference<>();
        edits.together(words, batch -> {
            BlockWriter writer = new BlockWriter(rows, batch);
            action.accept(writer);
            batch.called(words.formatted(BlockReport.count(writer.cells(), "cell")));
            report.set(writer.report(done));
        });
        return Objects.requireNonNull(report.get());
    }

    private @Nullable Object value(CellAt cell) {
        return rows.value(cell.row(), cell.column());
    }

    /** The text of a cell that couldn't be written, but never a secret. */
    private String shown(CellAt cell) {
        @Nullable Object value = value(cell);
        boolean secret =
                rows.definition(cell.column()).filter(Column::sensitive).isPresent();
        return value == null ? "NULL" : secret ? Secrets.HIDDEN : value.toString();
    }
}
