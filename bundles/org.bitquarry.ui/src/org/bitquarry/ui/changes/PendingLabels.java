package org.bitquarry.ui.changes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.ui.commit.PendingText;
import org.bitquarry.ui.grid.RowMark;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Categories;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/** Writes one column of the pending changes. */
final class PendingLabels extends StyledCellLabelProvider {
    /** What a column says. */
    enum Part {
        ROW,
        CHANGE,
        REASON
    }

    /** Around the text, and in the first column before it by how deep it stands. */
    private static final int AROUND = 16;

    private static final int INDENT = 44;
    private static final int STEP = 20;

    /** So that the old value and the new one are both seen. */
    private static final int SHOWN = 28;

    private static final int HOVERED = 500;

    private final Part part;
    private final CellText text;
    private final PendingTree tree;
    private final Function<String, Optional<CategoryRules>> category;
    private final IntSupplier width;

    /**
     * Makes the labels of a column.
     *
     * @param category that of a datasource by its name
     * @param width the pixels that the column has
     */
    PendingLabels(
            Part part,
            CellText text,
            PendingTree tree,
            Function<String, Optional<CategoryRules>> category,
            IntSupplier width) {
        super(COLORS_ON_SELECTION);
        this.part = part;
        this.text = text;
        this.tree = tree;
        this.category = category;
        this.width = width;
    }

    @Override
    public void update(ViewerCell cell) {
        int room = width.getAsInt() - (part == Part.ROW ? indent(cell.getElement()) : AROUND);
        String whole = text(cell.getElement(), SHOWN);
        cell.setText(
                part == Part.REASON ? ShortText.begin(room, PendingText.cause(whole)) : ShortText.within(room, whole));
        cell.setStyleRanges(new StyleRange[0]);
        mark(cell);
        cell.setImage(image(cell.getElement()));
        super.update(cell);
    }

    private static int indent(@Nullable Object element) {
        return switch (element) {
            case PendingNode.OfRow row -> INDENT + 2 * STEP;
            case PendingNode.InTable table -> INDENT + STEP;
            case null, default -> INDENT;
        };
    }

    /** The category stands behind the name of its datasource, in its colour. */
    private void mark(ViewerCell cell) {
        if (part == Part.ROW && cell.getElement() instanceof PendingNode.OfSource source) {
            category.apply(source.datasource()).ifPresent(rules -> {
                String label = rules.category().label();
                int from = cell.getText().length() - label.length();
                if (cell.getText().endsWith(label)) {
                    StyleRange range = new StyleRange();
                    range.start = from;
                    range.length = label.length();
                    range.foreground = Categories.colour(rules).color();
                    cell.setStyleRanges(new StyleRange[] {range});
                }
            });
        }
    }

    /** Whole, because a cell may have no room for it. */
    @Override
    public String getToolTipText(Object element) {
        return text(element, HOVERED);
    }

    private String text(@Nullable Object element, int longest) {
        return switch (element) {
            case PendingNode.OfSource source -> ofSource(source);
            case PendingNode.OfTable table -> ofTable(table.edits());
            case PendingNode.OfWaiting waiting -> ofWaiting(waiting);
            case PendingNode.OfRow row ->
                row.edits()
                        .row(row.id())
                        .map(pending -> ofRow(row.edits(), pending, longest))
                        .orElse("");
            case null, default -> "";
        };
    }

    private String ofSource(PendingNode.OfSource source) {
        List<PendingNode.InTable> tables = tree.tables(source);
        return switch (part) {
            case ROW ->
                source.datasource()
                        + category.apply(source.datasource())
                                .map(rules -> "  " + rules.category().label())
                                .orElse("");
            case CHANGE -> {
                long rows = tables.stream().mapToLong(PendingLabels::rows).sum();
                yield counted(rows, "row") + " of " + counted(tables.size(), "table");
            }
            case REASON ->
                troubles(tables.stream()
                        .filter(PendingNode.OfTable.class::isInstance)
                        .mapToLong(table -> refused(((PendingNode.OfTable) table).edits()))
                        .sum());
        };
    }

    private static long rows(PendingNode.InTable table) {
        return switch (table) {
            case PendingNode.OfTable known -> known.edits().rows().size();
            case PendingNode.OfWaiting left -> left.waiting().rows();
            case PendingNode.OfRow row -> 1;
        };
    }

    private static String counted(long count, String what) {
        return count == 1 ? "1 " + what : String.format(Locale.ROOT, "%,d %ss", count, what);
    }

    private String ofTable(StagedEdits edits) {
        return switch (part) {
            case ROW -> name(edits.target());
            case CHANGE -> counted(edits.rows().size(), "row");
            case REASON -> troubles(refused(edits));
        };
    }

    private static String name(EditTarget target) {
        return target.schema() + "." + target.table();
    }

    private static long refused(StagedEdits edits) {
        return edits.rows().stream().filter(row -> row.trouble().isPresent()).count();
    }

    /** How many rows were refused. */
    private static String troubles(long refused) {
        return refused == 0 ? "" : "⚠ " + counted(refused, "row") + " not committed";
    }

    private String ofWaiting(PendingNode.OfWaiting waiting) {
        return switch (part) {
            case ROW -> name(waiting.target());
            case CHANGE -> counted(waiting.waiting().rows(), "row");
            case REASON -> "from an earlier session; open the table to see them";
        };
    }

    private String ofRow(StagedEdits edits, PendingRow row, int longest) {
        PendingText words = new PendingText(edits.table().table(), text, longest);
        return switch (part) {
            case ROW -> words.row(row);
            case CHANGE -> words.change(row);
            case REASON -> words.reason(row, edits.problem(row.id()));
        };
    }

    private @Nullable Image image(@Nullable Object element) {
        if (part != Part.ROW) {
            return null;
        }
        return switch (element) {
            case PendingNode.OfSource source ->
                Icons.DATASOURCE.image(category.apply(source.datasource())
                        .map(Categories::colour)
                        .orElse(Palette.SECONDARY));
            case PendingNode.OfRow row ->
                row.edits()
                        .row(row.id())
                        .map(RowMark::of)
                        .map(sign -> sign.icon().image(sign.ink()))
                        .orElse(null);
            case null, default -> Icons.TABLE.image();
        };
    }
}
