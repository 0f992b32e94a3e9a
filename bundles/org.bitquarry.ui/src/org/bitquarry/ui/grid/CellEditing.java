package org.bitquarry.ui.grid;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TextForm;
import org.bitquarry.workbench.core.edit.CellParser;
import org.bitquarry.workbench.core.edit.CellParser.Parsed;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.TypedText;
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
    private final CellMessages messages;
    private final DropDowns drops;
    private Optional<CellEditor> open = Optional.empty();

    /** @param drops what can be opened below an editor to choose from */
    CellEditing(GridTable grid, CellText text, CellParser parser, DropDowns drops, Consumer<String> hint) {
        this.grid = grid;
        this.text = text;
        this.parser = parser;
        this.drops = drops;
        this.hint = hint;
        this.messages = new CellMessages(grid);
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
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        if (open.isPresent()) {
            return;
        }
        if (event.keyCode == SWT.ARROW_DOWN && modifiers == SWT.MOD3) {
            event.doit = false;
            beginWithList();
        } else if ((modifiers & ~SWT.MOD2) == 0 && event.character >= ' ' && event.character != SWT.DEL) {
            event.doit = false;
            begin(Optional.of(String.valueOf(event.character)));
        }
    }

    /** Opens the editor of the selected cell with what there is to choose from. */
    void beginWithList() {
        begin(Optional.empty());
        open.ifPresent(editor -> {
            if (editor instanceof TextCellEditor typed) {
                typed.openDrop();
            }
        });
    }

    /** Says at the selected cell what is wrong with it, if anything is. */
    void updateMessage() {
        messages.update();
    }

    /** Returns what is said at a cell now; for this package and its tests. */
    String message() {
        return messages.words();
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /** Takes what stands in an open editor; says no when the editor stays. */
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
            String words = name(cell) + " is read-only: " + reason.get() + ".";
            hint.accept(words);
            messages.refuse(cell, words);
            if (typed.isEmpty() && text.isCut(value)) {
                lines(cell, value, true);
            }
            return;
        }
        hint.accept("");
        rows().definition(cell.column()).ifPresent(column -> begin(cell, column, value, typed));
    }

    private void begin(CellPlace cell, Column column, @Nullable Object value, Optional<String> typed) {
        if (column.type() == SqlType.BOOLEAN && !(value instanceof TypedText)) {
            truth(cell, column, (Boolean) value, typed);
        } else if (!column.enumeration().isEmpty() && !(value != null && isForeign(column, value))) {
            Optional<String> now = Optional.ofNullable(value).map(Object::toString);
            show(new ListCellEditor(
                    place(cell), column.enumeration(), column.nullable(), now, typed, new Host(cell, column)));
        } else if (typed.isEmpty() && value instanceof String lines && lines.indexOf('\n') >= 0) {
            lines(cell, value, false);
        } else {
            String begin = typed.orElseGet(() -> column.sensitive() ? "" : text.typed(value));
            boolean right = CellText.isRightAligned(column.type());
            Optional<DropDown> drop = drops.of(rows(), cell, column);
            show(new TextCellEditor(place(cell), begin, right, typed.isEmpty(), drop, new Host(cell, column)));
        }
    }

    /** What isn't in the list is mended as a text. */
    private static boolean isForeign(Column column, Object value) {
        return !column.enumeration().contains(value.toString());
    }

    /** Space and Enter go on to the next value; a letter says which. */
    private void truth(CellPlace cell, Column column, @Nullable Boolean value, Optional<String> typed) {
        String letter = typed.map(String::strip).orElse("").toLowerCase(Locale.ROOT);
        switch (letter) {
            case "" -> put(cell, next(value, column.nullable()));
            case "t", "y", "1" -> put(cell, true);
            case "f", "n", "0", "-" -> put(cell, false);
            default -> hint.accept("Space goes from ✓ to – " + (column.nullable() ? "to NULL" : "and back") + ".");
        }
    }

    private void beginLines() {
        grid.selected().ifPresent(cell -> {
            @Nullable Object value = rows().value(cell.row(), cell.column());
            boolean isText = rows().columns().get(cell.column()).type() == SqlType.VARCHAR;
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
                column.filter(own -> own.form() == TextForm.FREE).isPresent(),
                lines -> column.flatMap(own -> problem(own, lines)));
        boolean taken = dialog.open() == Window.OK;
        if (taken && !readOnly) {
            column.ifPresent(own -> keep(cell, own, dialog.lines()));
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

    /** Returns what is wrong with a text for a column, as a sentence. */
    Optional<String> problem(Column column, String typed) {
        return switch (parser.parse(column, typed)) {
            case Parsed.Value value -> Optional.empty();
            case Parsed.Invalid invalid -> Optional.of(invalid.problem());
        };
    }

    private void show(CellEditor editor) {
        open = Optional.of(editor);
    }

    private void put(CellPlace cell, @Nullable Object value) {
        hint.accept(rows().set(cell.row(), cell.column(), value).orElse(""));
    }

    /** Keeps what was typed, be it a value or not; returns why it was refused, as a sentence. */
    Optional<String> keep(CellPlace cell, Column column, String typed) {
        Optional<String> refusal = rows().type(cell.row(), cell.column(), parser.kept(column, typed));
        hint.accept(refusal.or(() -> problem(column, typed)).orElse(""));
        return refusal;
    }

    private CellEditor.Place place(CellPlace cell) {
        grid.select(cell.row(), cell.column());
        Rectangle bounds = grid.bounds(cell).orElseGet(() -> new Rectangle(0, 0, NARROWEST, 0));
        Rectangle room = grid.table.getClientArea();
        int width = Math.min(Math.max(bounds.width, NARROWEST), Math.max(NARROWEST, room.width - bounds.x));
        Rectangle area = new Rectangle(bounds.x, bounds.y, width, bounds.height);
        return new CellEditor.Place(grid.table, area, name(cell));
    }

    private GridRows rows() {
        return grid.rows();
    }

    private String name(CellPlace cell) {
        return rows().columns().get(cell.column()).name();
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
        public void take(String typed) {
            boolean untouched = typed.equals(begin) && rows().value(cell.row(), cell.column()) == null;
            if (!untouched) {
                keep(cell, column, typed);
            }
        }

        @Override
        public void takeValue(@Nullable Object value) {
            if (!Objects.equals(value, rows().value(cell.row(), cell.column()))) {
                put(cell, value);
            }
        }

        @Override
        public Optional<String> problem(String typed) {
            return typed.equals(begin) && typed.isEmpty() ? Optional.empty() : CellEditing.this.problem(column, typed);
        }

        @Override
        public void typed(String typed) {
            Optional<String> problem = problem(typed);
            hint.accept(problem.orElse(""));
            boolean isAbove = drops.opensWithEditor(column);
            grid.bounds(cell).ifPresent(bounds -> messages.typed(bounds, problem, isAbove));
        }

        @Override
        public void gone(int columns, int rows) {
            open = Optional.empty();
            if (!grid.table.isDisposed()) {
                if (columns != 0 || rows != 0) {
                    grid.move(columns, rows);
                }
                messages.ended();
                grid.table.redraw();
            }
        }
    }
}
