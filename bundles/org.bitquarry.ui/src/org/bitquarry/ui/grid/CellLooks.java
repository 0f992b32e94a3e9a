package org.bitquarry.ui.grid;

import java.time.Instant;
import java.util.Optional;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.model.table.Column;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.bitquarry.workbench.core.edit.RowId;
import org.jspecify.annotations.Nullable;

/** Decides how cells look, from the rows and what is pending. Belongs to the thread of the rows. */
final class CellLooks {
    private static final String NULL = "NULL";
    private static final String NOT_LOADED = "not loaded";
    private static final String REQUIRED = "required";
    private static final String DEFAULT = "default";

    private final GridRows rows;
    private final CellText text;
    private final Moments moments = new Moments();

    CellLooks(GridRows rows, CellText text) {
        this.rows = rows;
        this.text = text;
    }

    CellLook of(int position, int column) {
        Optional<PendingRow> pending = rows.pending(position);
        @Nullable Object value = rows.value(position, column);
        boolean changed = pending.isPresent() && rows.isChanged(position, column);
        return new CellLook(
                text(position, column),
                ground(pending, changed),
                ink(position, column, value),
                value == null,
                CellText.isRightAligned(rows.columns().get(column).type()),
                isDeleted(pending),
                changed && pending.get().id() instanceof RowId.Existing,
                pending.isPresent() && rows.problem(position, column).isPresent(),
                GridLinks.isLink(rows.columns().get(column), value),
                value == null && isAbsent(position, column));
    }

    /** Returns the text alone, for those who go through many cells. */
    String text(int position, int column) {
        @Nullable Object value = rows.value(position, column);
        if (value != null) {
            return shown(column, value);
        }
        if (isAbsent(position, column)) {
            return NOT_LOADED;
        }
        return isUnsetInNewRow(position, column) ? unset(position, column) : NULL;
    }

    private boolean isAbsent(int position, int column) {
        return !rows.isLoaded(position, column) && !isUnsetInNewRow(position, column);
    }

    /** Nobody knows yet what the source puts there, only whether it does without being told. */
    private String unset(int position, int column) {
        boolean required = own(column)
                .filter(definition -> definition.inserted().isRequired())
                .isPresent();
        return required ? REQUIRED : rows.readOnlyReason(position, column).isPresent() ? "" : DEFAULT;
    }

    private String shown(int column, Object value) {
        if (value instanceof Instant moment) {
            return moments.words(moment).orElseGet(() -> text.shown(moment));
        }
        return text.shown(own(column), value);
    }

    private Optional<Column> own(int column) {
        return rows.columns().get(column).origin().map(ColumnOrigin::column);
    }

    private boolean isUnsetInNewRow(int position, int column) {
        return !rows.isChanged(position, column)
                && rows.pending(position)
                        .filter(row -> row.id() instanceof RowId.Added)
                        .isPresent();
    }

    private static boolean isDeleted(Optional<PendingRow> pending) {
        return pending.filter(row -> row.edit().kind() == RowEdit.Kind.DELETED).isPresent();
    }

    private static Palette ground(Optional<PendingRow> pending, boolean changed) {
        if (pending.isEmpty()) {
            return Palette.WINDOW;
        }
        if (pending.get().trouble().isPresent()) {
            return Palette.FAILED;
        }
        return switch (pending.get().edit().kind()) {
            case NEW -> Palette.INSERTED;
            case DELETED -> Palette.DELETED;
            case CHANGED -> changed ? Palette.CHANGED : Palette.WINDOW;
        };
    }

    /** What can't be edited steps back, but only where the cells beside it can. */
    private Palette ink(int position, int column, @Nullable Object value) {
        if (value == null) {
            return Palette.NULL;
        }
        if (GridLinks.isLink(rows.columns().get(column), value)) {
            return Palette.ACCENT;
        }
        return rows.edits().isPresent() && rows.readOnlyReason(position, column).isPresent()
                ? Palette.SECONDARY
                : Palette.TEXT;
    }
}
