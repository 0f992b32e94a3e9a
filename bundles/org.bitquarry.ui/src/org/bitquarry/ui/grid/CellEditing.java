package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.edit.CellParser;
import org.bitquarry.workbench.core.edit.CellParser.Parsed;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.event.ScrollEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/** Opens the editor that fits a cell, and puts what comes out of it into the rows. */
final class CellEditing {
    private static final int NARROWEST = 80;

    private final GridTable grid;
    private final CellText text;
    private final CellParser parser;
    private final Consumer<String> hint;
    private Optional<CellEditor> open = Optional.empty();

    CellEditing(GridTable grid, CellText text, CellParser parser, Consumer<String> hint) {
        this.grid = grid;
        this.text = text;
        this.parser = parser;
        this.hint = hint;
        grid.table.addListener(SWT.KeyDown, this::keyDown);
        for (int key : new int[] {SWT.CR, SWT.KEYPAD_CR, SWT.F2}) {
            // NatTable would move to the next row.
            UiBindingRegistry keys = grid.table.getUiBindingRegistry();
            keys.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, key), (table, event) -> begin(Optional.empty()));
            keys.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD2, key), (table, event) -> beginLines());
        }
        grid.table.addListener(SWT.MouseDoubleClick, this::doubleClicked);
        grid.table.addListener(SWT.Resize, event -> finish());
        grid.layers.viewport.addLayerListener(event -> {
            if (event instanceof ScrollEvent) {
                finish();
            }
        });
    }

    private void doubleClicked(Event event) {
        boolean body = event.x >= grid.layers.rowHeads.getWidth() && event.y >= grid.layers.headerHeight();
        if (body && event.button == 1) {
            begin(Optional.empty());
        }
    }

    private void keyDown(Event event) {
        boolean plain = (event.stateMask & (SWT.MOD1 | SWT.MOD3 | SWT.MOD4)) == 0;
        if (!plain || open.isPresent()) {
            return;
        }
        if (event.character >= ' ' && event.character != SWT.DEL) {
            event.doit = false;
            begin(Optional.of(String.valueOf(event.character)));
        }
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /** Takes what stands in an open editor; says no when it can't be taken and the editor stays. */
    boolean finish() {
        open.ifPresent(CellEditor::finish);
        return open.isEmpty();
    }

    /** Opens the editor of the selected cell, with what it holds or with what was typed. */
    void begin(Optional<String> typed) {
        finish();
        Optional<CellPlace> place = grid.selected();
        if (place.isEmpty()) {
            return;
        }
        CellPlace cell = place.get();
        Optional<String> reason = rows().readOnlyReason(cell.row(), cell.column());
        @Nullable Object value = rows().value(cell.row(), cell.column());
        if (reason.isPresent()) {
            hint.accept(name(cell) + " is read-only: " + reason.get() + ".");
            if (typed.isEmpty() && text.isCut(value)) {
                lines(cell, value, true);
            }
            return;
        }
        hint.accept("");
        rows().definition(cell.column()).ifPresent(column -> begin(cell, column, value, typed));
    }

    private void begin(CellPlace cell, Column column, @Nullable Object value, Optional<String> typed) {
        if (column.type() == SqlType.BOOLEAN) {
            put(cell, next((Boolean) value, column.nullable()));
        } else if (!column.enumeration().isEmpty()) {
            Optional<String> now = Optional.ofNullable(value).map(Object::toString);
            show(new ListCellEditor(place(cell), column.enumeration(), column.nullable(), now, new Host(cell, column)));
        } else if (typed.isEmpty() && value instanceof String lines && lines.indexOf('\n') >= 0) {
            lines(cell, value, false);
        } else {
            String begin = typed.orElseGet(() -> column.sensitive() ? "" : text.typed(value));
            boolean right = CellText.isRightAligned(column.type());
            show(new TextCellEditor(place(cell), begin, right, typed.isEmpty(), new Host(cell, column)));
        }
    }

    private void beginLines() {
        grid.selected().ifPresent(cell -> {
            @Nullable Object value = rows().value(cell.row(), cell.column());
            boolean isText = rows().rows().columns().get(cell.column()).type() == SqlType.VARCHAR;
            if (isText) {
                lines(
                        cell,
                        value,
                        rows().readOnlyReason(cell.row(), cell.column()).isPresent());
            }
        });
    }

    private void lines(CellPlace cell, @Nullable Object value, boolean readOnly) {
        Optional<Column> column = rows().definition(cell.column());
        LinesDialog dialog = new LinesDialog(
                grid.table.getShell(),
                name(cell),
                text.typed(value),
                readOnly,
                lines -> column.flatMap(own -> problem(own, lines)));
        boolean taken = dialog.open() == Window.OK;
        if (taken && !readOnly) {
            put(cell, dialog.lines());
        }
        grid.table.setFocus();
    }

    /** From false to true to NULL, where that is a value. */
    private static @Nullable Boolean next(@Nullable Boolean value, boolean nullable) {
        if (value == null) {
            return Boolean.FALSE;
        }
        return value && nullable ? null : Boolean.valueOf(!value);
    }

    private Optional<String> problem(Column column, String typed) {
        return switch (parser.parse(column, typed)) {
            case Parsed.Value value -> Optional.empty();
            case Parsed.Invalid invalid -> Optional.of(invalid.problem());
        };
    }

    private void show(CellEditor editor) {
        open = Optional.of(editor);
    }

    private boolean put(CellPlace cell, @Nullable Object value) {
        Optional<String> refusal = rows().set(cell.row(), cell.column(), value);
        hint.accept(refusal.orElse(""));
        return refusal.isEmpty();
    }

    private CellEditor.Place place(CellPlace cell) {
        grid.select(cell.row(), cell.column());
        Rectangle bounds = grid.bounds(cell).orElseThrow();
        Rectangle room = grid.table.getClientArea();
        int width = Math.min(Math.max(bounds.width, NARROWEST), Math.max(NARROWEST, room.width - bounds.x));
        return new CellEditor.Place(grid.table, new Rectangle(bounds.x, bounds.y, width, bounds.height));
    }

    private GridRows rows() {
        return grid.rows();
    }

    private String name(CellPlace cell) {
        return rows().rows().columns().get(cell.column()).name();
    }

    /** Takes what an editor gives for one cell. */
    private final class Host implements CellEditor.Host {
        private final CellPlace cell;
        private final Column column;
        private final String begin;

        Host(CellPlace cell, Column column) {
            this.cell = cell;
            this.column = column;
            this.begin = text.typed(rows().value(cell.row(), cell.column()));
        }

        /** A NULL that nobody typed over stays one. */
        @Override
        public boolean accept(String typed) {
            boolean untouched = typed.equals(begin) && rows().value(cell.row(), cell.column()) == null;
            if (untouched) {
                return true;
            }
            return switch (parser.parse(column, typed)) {
                case Parsed.Value value -> put(cell, value.value());
                case Parsed.Invalid invalid -> {
                    hint.accept(invalid.problem());
                    yield false;
                }
            };
        }

        @Override
        public boolean acceptNull() {
            return put(cell, null);
        }

        @Override
        public void typed(String typed) {
            hint.accept(problem(column, typed).orElse(""));
        }

        @Override
        public void gone(int columns, int rows) {
            open = Optional.empty();
            if (!grid.table.isDisposed()) {
                if (columns != 0 || rows != 0) {
                    grid.move(columns, rows);
                }
                grid.table.redraw();
            }
        }
    }
}
