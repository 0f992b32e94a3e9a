package org.bitquarry.ui.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.Condition;
import org.bitquarry.workbench.core.edit.ConditionParser;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A field above each column that is in view, for what its values must be. For use on the UI thread. */
final class FilterRow extends Composite {
    private static final int HEIGHT = 30;
    private static final int LINE = 2;
    private static final int GAP = 1;
    private static final String HELP = "A value, or =, <>, <, <=, > or >= before one; NULL or !NULL.";

    private final GridTable grid;
    private final ConditionParser parser;
    private final Map<Integer, Text> fields = new LinkedHashMap<>();
    private final Map<Integer, Condition> conditions = new LinkedHashMap<>();
    private final Map<Integer, String> unreadable = new LinkedHashMap<>();
    private Consumer<Map<Integer, Condition>> changed = all -> {
        // Nobody filters yet.
    };
    private boolean filling;
    private Runnable entered = () -> {
        // Nobody is asked yet.
    };
    private Consumer<String> problem = words -> {
        // Nobody is told yet.
    };

    FilterRow(Composite parent, GridTable grid, ConditionParser parser) {
        super(parent, SWT.NONE);
        this.grid = grid;
        this.parser = parser;
        setData("test.id", "grid.filter");
        grid.layers.grid.addLayerListener(event -> place());
        grid.table.addListener(SWT.Resize, event -> place());
        addListener(SWT.Paint, event -> underline(event.gc));
    }

    /** Says who is told of conditions, of Enter, and of what can't be read as a condition. */
    void on(Consumer<Map<Integer, Condition>> conditionsChanged, Runnable enter, Consumer<String> complaint) {
        changed = conditionsChanged;
        entered = enter;
        problem = complaint;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean flush) {
        return new Point(widthHint == SWT.DEFAULT ? HEIGHT : widthHint, HEIGHT);
    }

    /** Puts the fields above their columns. */
    void place() {
        if (isDisposed() || !getVisible()) {
            return;
        }
        NatTable table = grid.table;
        Map<Integer, Text> hidden = new LinkedHashMap<>(fields);
        for (int position = 1; position < table.getColumnCount(); position++) {
            int index = table.getColumnIndexByPosition(position);
            if (index >= 0) {
                Text field = fields.computeIfAbsent(index, this::field);
                hidden.remove(index);
                field.setBounds(
                        table.getStartXOfColumnPosition(position) + GAP,
                        GAP,
                        table.getColumnWidthByPosition(position) - 2 * GAP,
                        HEIGHT - 2 * GAP - LINE);
                field.setVisible(true);
            }
        }
        hidden.values().stream().filter(field -> !field.isFocusControl()).forEach(field -> field.setVisible(false));
    }

    private Text field(int index) {
        ResultColumn column = grid.rows().columns().get(index);
        Text field = new Text(this, SWT.BORDER | SWT.SINGLE);
        field.setData("test.id", "grid.filter." + column.name());
        field.setMessage(
                switch (column.type()) {
                    case VARCHAR -> "contains";
                    case BIGINT, INTEGER, DOUBLE -> "=, <, >";
                    case BOOLEAN -> "true, false";
                    case TIMESTAMP -> "2026-11, >";
                });
        field.setToolTipText(HELP);
        field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Filter " + column.name();
            }
        });
        GridFocus.trackField(field);
        field.addListener(SWT.Modify, event -> read(index, field));
        field.addListener(SWT.DefaultSelection, event -> enter(index));
        field.addListener(SWT.FocusIn, event -> tell(index));
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC && !field.getText().isEmpty()) {
                field.setText("");
            } else if (event.keyCode == SWT.ESC || event.keyCode == SWT.ARROW_DOWN) {
                grid.table.setFocus();
            }
        });
        return field;
    }

    private void read(int index, Text field) {
        ResultColumn column = grid.rows().columns().get(index);
        switch (parser.parse(column, field.getText())) {
            case ConditionParser.Parsed.Read(Optional<Condition> condition) -> {
                condition.ifPresentOrElse(found -> conditions.put(index, found), () -> conditions.remove(index));
                unreadable.remove(index);
            }
            case ConditionParser.Parsed.Invalid(String words) -> {
                conditions.remove(index);
                unreadable.put(index, words);
            }
        }
        // It stays at the field, too: the line below the rows soon says something else.
        String here = unreadable.getOrDefault(index, "");
        field.setToolTipText(here.isEmpty() ? HELP : here);
        if (here.isEmpty()) {
            problem.accept(unreadable.values().stream().findFirst().orElse(""));
        }
        redraw();
        if (!filling) {
            changed.accept(Map.copyOf(conditions));
        }
        // Behind those who are told of the conditions: they say something of their own.
        tell(index);
    }

    /** Says why what stands above a column isn't read as a condition, if it isn't; tells whether that is so. */
    private boolean tell(int index) {
        Optional<String> words = Optional.ofNullable(unreadable.get(index));
        words.ifPresent(problem);
        return words.isPresent();
    }

    /** Returns why what is being typed isn't read as a condition; empty while it is, or the keyboard is elsewhere. */
    Optional<String> trouble() {
        return unreadable.entrySet().stream()
                .filter(entry -> Optional.ofNullable(fields.get(entry.getKey()))
                        .filter(Text::isFocusControl)
                        .isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void enter(int index) {
        if (!tell(index)) {
            entered.run();
        }
    }

    /** Puts texts above columns, as if a person had typed all of them at once. */
    void fill(Map<Integer, String> texts) {
        filling = true;
        try {
            texts.forEach(
                    (index, text) -> fields.computeIfAbsent(index, this::field).setText(text));
        } finally {
            filling = false;
        }
        place();
        changed.accept(Map.copyOf(conditions));
    }

    /** Returns what stands above columns, by their index. */
    Map<Integer, String> texts() {
        Map<Integer, String> texts = new LinkedHashMap<>();
        fields.forEach((index, field) -> {
            if (!field.getText().isBlank()) {
                texts.put(index, field.getText());
            }
        });
        return texts;
    }

    /** What is not read as a condition has a line below it; the hint says why. */
    private void underline(GC gc) {
        gc.setBackground(Palette.ERROR.color());
        fields.forEach((index, field) -> {
            if (field.isVisible() && !field.getText().isBlank() && !conditions.containsKey(index)) {
                Rectangle place = field.getBounds();
                gc.fillRectangle(place.x, place.y + place.height, place.width, LINE);
            }
        });
    }

    /** Takes away the fields of columns from an index on, and what is typed in them. */
    void forget(int from) {
        List<Integer> going =
                fields.keySet().stream().filter(index -> index >= from).toList();
        going.forEach(index -> {
            Optional.ofNullable(fields.get(index)).ifPresent(field -> field.setText(""));
            Optional.ofNullable(fields.remove(index)).ifPresent(Text::dispose);
        });
    }

    /** Empties all fields. */
    void clear() {
        fields.values().forEach(field -> field.setText(""));
    }

    /** Gives a column's field the keyboard, else the first one that is in view. */
    void focus(Optional<Integer> column) {
        column.map(fields::get)
                .filter(Text::isVisible)
                .or(() -> fields.values().stream().filter(Text::isVisible).findFirst())
                .ifPresent(field -> {
                    field.setFocus();
                    field.selectAll();
                });
    }
}
