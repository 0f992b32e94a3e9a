package org.bitquarry.ui.changes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.bitquarry.ui.commit.PendingText;
import org.bitquarry.ui.grid.RowMark;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/** The tree of pending changes: tables, and their rows below them. */
final class PendingTree implements ITreeContentProvider {
    /** What a column says. */
    enum Part {
        ROW,
        CHANGE,
        REASON
    }

    private final PendingChanges changes;

    PendingTree(PendingChanges changes) {
        this.changes = changes;
    }

    List<PendingNode> tables() {
        return Stream.concat(
                        changes.pending().stream().<PendingNode>map(PendingNode.OfTable::new),
                        changes.waiting().stream().<PendingNode>map(PendingNode.OfWaiting::new))
                .sorted(Comparator.comparing(node -> node.target().datasource(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Object[] getElements(@Nullable Object input) {
        return tables().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof PendingNode.OfTable table
                ? table.edits().rows().stream()
                        .map(row -> PendingNode.OfRow.of(table.edits(), row))
                        .toArray()
                : new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return element instanceof PendingNode.OfRow row ? new PendingNode.OfTable(row.edits()) : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof PendingNode.OfTable;
    }

    /** Writes one column. */
    static final class Labels extends StyledCellLabelProvider {
        /** Around the text, and in the first column before it. */
        private static final int AROUND = 16;

        private static final int INDENT = 60;

        /** So that the old value and the new one are both seen. */
        private static final int SHOWN = 28;

        private static final int HOVERED = 500;

        private final Part part;
        private final CellText text;
        private final IntSupplier width;

        /**
         * Makes the labels of a column.
         *
         * @param width the pixels that the column has
         */
        Labels(Part part, CellText text, IntSupplier width) {
            super(COLORS_ON_SELECTION);
            this.part = part;
            this.text = text;
            this.width = width;
        }

        @Override
        public void update(ViewerCell cell) {
            int room = width.getAsInt() - (part == Part.ROW ? INDENT : AROUND);
            cell.setText(ShortText.within(room, text(cell.getElement(), SHOWN)));
            cell.setImage(image(cell.getElement()));
            super.update(cell);
        }

        /** Whole, because a cell may have no room for it. */
        @Override
        public String getToolTipText(Object element) {
            return text(element, HOVERED);
        }

        private String text(@Nullable Object element, int longest) {
            return switch (element) {
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

        private String ofTable(StagedEdits edits) {
            int rows = edits.rows().size();
            return switch (part) {
                case ROW -> edits.target().toString();
                case CHANGE -> rows == 1 ? "1 row" : rows + " rows";
                case REASON -> troubles(edits);
            };
        }

        /** How many of its rows were refused. */
        private static String troubles(StagedEdits edits) {
            long refused = edits.rows().stream()
                    .filter(row -> row.trouble().isPresent())
                    .count();
            return refused == 0 ? "" : "⚠ " + (refused == 1 ? "1 row" : refused + " rows") + " not committed";
        }

        private String ofWaiting(PendingNode.OfWaiting waiting) {
            int rows = waiting.waiting().rows();
            return switch (part) {
                case ROW -> waiting.target().toString();
                case CHANGE -> rows == 1 ? "1 row" : rows + " rows";
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
            if (element instanceof PendingNode.OfRow row) {
                Optional<RowMark> mark = row.edits().row(row.id()).map(RowMark::of);
                return mark.map(sign -> sign.icon().image(sign.ink())).orElse(null);
            }
            return Icons.TABLE.image();
        }
    }
}
