package org.bitquarry.workbench.core.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.edit.ClipboardTable.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a copied text go in a grid. A single field goes into every selected cell; a block that fits the
 * selection several times is repeated; any other begins at its first cell and may go beyond it. A first line of column
 * names says where the fields below it go. What begins in new rows goes on in new rows. Belongs to the thread of the rows.
 */
public final class BlockPaste {
    private final GridRows rows;
    private final CellParser parser;
    private final List<List<Field>> block;
    private final int width;
    private final List<Integer> columns;
    private final List<Integer> targets;

    /**
     * @param width of its longest row
     * @param targets positions of the rows that take one of the block each, repeated from its first; fewer than the block
     *     has where rows have to be added
     * @param columns indexes of the columns that take a field of each row, repeated from its first; fewer than a row has
     *     where the grid ends
     */
    private BlockPaste(
            GridRows rows,
            CellParser parser,
            List<List<Field>> block,
            int width,
            List<Integer> columns,
            List<Integer> targets) {
        this.rows = rows;
        this.parser = parser;
        this.block = block;
        this.width = width;
        this.columns = columns;
        this.targets = targets;
    }

    /**
     * Plans a paste.
     *
     * @param cells the selected ones, at least one, row by row from above and each row from the left
     * @param visible indexes of the columns that are shown, from the left
     */
    public static BlockPaste of(
            GridRows rows, CellParser parser, ClipboardTable copied, List<CellAt> cells, List<Integer> visible) {
        List<List<Field>> block = copied.rows();
        Optional<List<Integer>> named = named(rows, block, visible);
        if (named.isPresent()) {
            List<List<Field>> below = block.subList(1, block.size());
            return new BlockPaste(rows, parser, below, copied.width(), named.get(), onwards(rows, cells, below.size()));
        }
        List<Integer> selectedRows = cells.stream().map(CellAt::row).distinct().toList();
        List<Integer> selectedColumns = visible.stream()
                .filter(column -> cells.stream().anyMatch(cell -> cell.column() == column))
                .toList();
        int width = copied.width();
        boolean full = cells.size() == selectedRows.size() * selectedColumns.size();
        boolean fits = full && selectedRows.size() % block.size() == 0 && selectedColumns.size() % width == 0;
        if (fits) {
            return new BlockPaste(rows, parser, block, width, selectedColumns, selectedRows);
        }
        int first = visible.indexOf(selectedColumns.getFirst());
        List<Integer> right = visible.subList(first, Math.min(visible.size(), first + width));
        return new BlockPaste(rows, parser, block, width, right, onwards(rows, cells, block.size()));
    }

    /** Returns the columns that the first line names, if it names only such and others follow. */
    private static Optional<List<Integer>> named(GridRows rows, List<List<Field>> block, List<Integer> visible) {
        List<Integer> found = block.getFirst().stream()
                .flatMap(field -> visible.stream()
                        .filter(column -> rows.columns().get(column).name().equalsIgnoreCase(field.text()))
                        .limit(1))
                .toList();
        boolean all = found.size() == block.getFirst().size() && new HashSet<>(found).size() == found.size();
        return all && block.size() > 1 ? Optional.of(found) : Optional.empty();
    }

    private static List<Integer> onwards(GridRows rows, List<CellAt> cells, int height) {
        int first = cells.getFirst().row();
        int end = first < rows.addedCount() ? rows.addedCount() : rows.count();
        return IntStream.range(first, Math.min(end, first + height)).boxed().toList();
    }

    /** Returns how many rows have to be added for all to have a place. */
    public int missingRows() {
        return Math.max(0, block.size() - targets.size());
    }

    /** Returns why no row can be added, as a clause. */
    public Optional<String> whyNoInsert() {
        return rows.edits().flatMap(StagedEdits::whyNoInsert);
    }

    /**
     * Writes the fields in one step of undo.
     *
     * @param addRows whether rows that are missing are added; else their fields are left out
     */
    public BlockReport paste(boolean addRows) {
        return new BlockEdits(rows).paste(this, addRows && whyNoInsert().isEmpty());
    }

    void write(BlockWriter writer, boolean addRows) {
        for (int at = 0; at < targets.size(); at++) {
            int position = targets.get(at);
            List<Field> fields = block.get(at % block.size());
            writer.line(position).ifPresent(line -> write(writer, line, Optional.of(position), fields));
        }
        for (List<Field> fields : block.subList(Math.min(block.size(), targets.size()), block.size())) {
            if (addRows) {
                write(writer, writer.addRow(), Optional.empty(), fields);
            } else {
                fields.forEach(field ->
                        writer.leaveOut("Below", name(fields.indexOf(field)), field.text(), "There is no row for it."));
            }
        }
    }

    private String name(int place) {
        return place < columns.size() ? rows.columnName(columns.get(place)) : "";
    }

    private void write(BlockWriter writer, BlockWriter.Line line, Optional<Integer> position, List<Field> fields) {
        for (int place = 0; place < Math.max(width, columns.size()); place++) {
            if (place % width >= fields.size()) {
                continue;
            }
            Field field = fields.get(place % width);
            if (place >= columns.size()) {
                writer.leaveOut(line.words(), "", field.text(), "There is no column for it.");
            } else {
                write(writer, line, position, columns.get(place), field);
            }
        }
    }

    private void write(BlockWriter writer, BlockWriter.Line line, Optional<Integer> position, int column, Field field) {
        @Nullable Object now = position.map(row -> rows.value(row, column)).orElse(null);
        Optional<Column> own = rows.definition(column);
        if (own.isEmpty()) {
            writer.write(line, now == null ? "" : now.toString(), column, field.text(), field.text());
        } else if (own.get().sensitive() && field.text().equals(Secrets.HIDDEN)) {
            writer.leaveOut(line.words(), own.get().name(), "", "A copy doesn't hold the secret.");
        } else if (!(position.isEmpty() && field.isMissing())) {
            writer.write(line, now, column, value(own.get(), field), field.text());
        }
    }

    /** Nothing at all is NULL where that is a value; so is the word, but in texts. */
    private @Nullable Object value(Column column, Field field) {
        boolean isText = column.type() == SqlType.VARCHAR;
        boolean isNull = field.isMissing() && (column.nullable() || !isText)
                || !isText && field.text().strip().toUpperCase(Locale.ROOT).equals("NULL");
        return isNull ? null : parser.kept(column, field.text());
    }
}
