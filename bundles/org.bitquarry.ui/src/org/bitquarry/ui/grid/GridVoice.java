package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.engine.ResultColumn;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/**
 * Tells screen readers of the selected cell: its value, column, row and state as its name, its column's type and order as its
 * description. Told each time another cell is selected.
 */
final class GridVoice {
    private final GridTable grid;

    private GridVoice(GridTable grid) {
        this.grid = grid;
    }

    static void give(GridTable grid) {
        Accessible accessible = grid.table.getAccessible();
        GridVoice voice = new GridVoice(grid);
        accessible.addAccessibleListener(new Names(voice));
        accessible.addAccessibleControlListener(new Values(voice));
        grid.layers.selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
                accessible.sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
                accessible.setFocus(ACC.CHILDID_SELF);
            }
        });
    }

    /** Answers for the name and the description of a grid's selected cell. */
    static AccessibleAdapter names(GridTable grid) {
        return new Names(new GridVoice(grid));
    }

    /** Answers for the role, the state and the value of a grid's selected cell. */
    static AccessibleControlAdapter values(GridTable grid) {
        return new Values(new GridVoice(grid));
    }

    /** Returns the selected cell in words. */
    static String words(GridTable grid) {
        return new GridVoice(grid).name();
    }

    private String name() {
        return grid.selected().map(this::name).orElseGet(this::rows);
    }

    /** Where no cell is selected, the rows as a whole. */
    private String rows() {
        int count = grid.rows().count();
        return count == 1 ? "1 row, none selected" : FooterText.number(count) + " rows, none selected";
    }

    private String name(CellPlace cell) {
        List<String> parts = new ArrayList<>();
        String shown = grid.text(cell.row(), cell.column());
        parts.add(shown.isEmpty() ? "empty" : shown);
        parts.add(column(cell).name());
        grid.sorted(cell.column()).ifPresent(mark -> parts.add(order(mark)));
        parts.add("row " + (cell.row() + 1));
        grid.rows()
                .pending(cell.row())
                .map(RowMark::of)
                .ifPresent(mark -> parts.add(mark.words().toLowerCase(Locale.ROOT)));
        if (grid.rows().isChanged(cell.row(), cell.column())) {
            parts.add("this cell is changed");
        }
        String hint = GridHints.of(grid.rows(), cell);
        return String.join(", ", parts) + (hint.isEmpty() ? "" : ". " + hint);
    }

    private static String order(SortMark mark) {
        String way = (mark.descending() ? "descending" : "ascending")
                + (mark.place() == 0 ? "" : " as number " + mark.place());
        return mark.kind() == SortMark.Kind.WAITING ? "will be sorted " + way : "sorted " + way;
    }

    private ResultColumn column(CellPlace cell) {
        return grid.rows().columns().get(cell.column());
    }

    /** What the head of the column shows, and where it stands. */
    private String description() {
        return grid.selected().map(this::head).orElse("");
    }

    private String head(CellPlace cell) {
        ResultColumn column = column(cell);
        String type =
                switch (column.type()) {
                    case VARCHAR -> "text";
                    case BIGINT, INTEGER, DOUBLE -> "number";
                    case BOOLEAN -> "true or false";
                    case TIMESTAMP -> "moment";
                };
        boolean key = column.origin().filter(origin -> origin.column().key()).isPresent();
        int[] shown = grid.visibleColumns();
        int place = 0;
        while (place < shown.length && shown[place] != cell.column()) {
            place++;
        }
        Optional<String> order = grid.sorted(cell.column())
                .map(mark -> mark.words(grid.rows().rows().loaded()));
        return column.name() + ", " + type + (key ? ", key" : "") + ", column " + (place + 1) + " of " + shown.length
                + (place < grid.columns.frozen() ? ", frozen" : "")
                + order.map(words -> ". " + words).orElse(".");
    }

    private static final class Names extends AccessibleAdapter {
        private final GridVoice voice;

        Names(GridVoice voice) {
            this.voice = voice;
        }

        @Override
        public void getName(AccessibleEvent event) {
            event.result = voice.name();
        }

        @Override
        public void getDescription(AccessibleEvent event) {
            event.result = voice.description();
        }
    }

    private static final class Values extends AccessibleControlAdapter {
        private final GridVoice voice;

        Values(GridVoice voice) {
            this.voice = voice;
        }

        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = ACC.ROLE_TABLECELL;
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            boolean readOnly = voice.grid
                    .selected()
                    .flatMap(cell -> voice.grid.rows().readOnlyReason(cell.row(), cell.column()))
                    .isPresent();
            event.detail = ACC.STATE_FOCUSABLE
                    | (voice.grid.table.isFocusControl() ? ACC.STATE_FOCUSED : 0)
                    | (voice.grid.selected().isPresent() ? ACC.STATE_SELECTED : 0)
                    | (readOnly ? ACC.STATE_READONLY : 0);
        }

        @Override
        public void getValue(AccessibleControlEvent event) {
            event.result = voice.grid
                    .selected()
                    .map(cell -> voice.grid.text(cell.row(), cell.column()))
                    .orElse("");
        }
    }
}
