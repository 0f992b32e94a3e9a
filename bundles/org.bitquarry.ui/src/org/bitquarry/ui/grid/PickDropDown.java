package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.parts.WholeRows;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.pick.JsonChoice;
import org.bitquarry.workbench.core.query.QueryJob;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;

/**
 * A list of values that a column points at, below the editor, narrowed down by what is typed. The text counts until a line
 * is selected, with the arrow keys or the mouse. Of a column that holds several, each line is put in or taken out.
 */
final class PickDropDown implements DropDown {
    private static final int WIDTH = 420;
    private static final int LINES = 9;
    private static final int AROUND = 12;
    private static final int AROUND_STATUS = 4;

    private final Function<String, QueryJob> reading;
    private final Optional<JsonChoice> several;
    private @Nullable Composite popup;
    private @Nullable Table table;
    private @Nullable Label status;
    private @Nullable PickModel model;
    private @Nullable Anchor anchor;
    private List<PickEntry> shown = List.of();
    private String begin = "";

    /**
     * Makes a list that is read when it opens.
     *
     * @param reading begins to read choices with a part of their words
     * @param several how the column holds several values; empty for one
     */
    PickDropDown(Function<String, QueryJob> reading, Optional<JsonChoice> several) {
        this.reading = reading;
        this.several = several;
    }

    @Override
    public void open(Anchor below) {
        if (isOpen()) {
            return;
        }
        anchor = below;
        begin = below.text();
        Composite made = new Composite(below.control().getParent(), SWT.NONE);
        made.addListener(SWT.Paint, event -> PopupPlace.frame(made, event.gc));
        GridLayoutFactory.fillDefaults()
                .margins(1, 1)
                .extendedMargins(0, 0, 0, AROUND_STATUS)
                .spacing(0, 0)
                .applyTo(made);
        Table list = new Table(made, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        list.setData("test.id", "grid.pick");
        list.setFont(JFaceResources.getDefaultFont());
        Palette.WINDOW.ground(list);
        list.setForeground(Palette.TEXT.color());
        new TableColumn(list, SWT.NONE);
        new TableColumn(list, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(list);
        Label line = new Label(made, SWT.WRAP);
        line.setData("test.id", "grid.pick.status");
        WidgetElement.setCSSClass(line, "secondary");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(AROUND_STATUS, AROUND_STATUS)
                .hint(WIDTH - 2 * AROUND_STATUS, SWT.DEFAULT)
                .applyTo(line);
        list.addListener(SWT.MouseUp, event -> take());
        popup = made;
        table = list;
        status = line;
        model = new PickModel(reading, new UiExecutor(made).merging(this::update));
        update();
        made.moveAbove(null);
    }

    @Override
    public boolean isOpen() {
        return popup != null && !popup.isDisposed();
    }

    @Override
    public boolean isPartOfEditor() {
        return true;
    }

    @Override
    public boolean owns(Control control) {
        return popup != null && PopupPlace.holds(popup, control);
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
            model = null;
        }
        if (popup != null && !popup.isDisposed()) {
            popup.dispose();
        }
    }

    @Override
    public boolean key(KeyEvent event) {
        Table list = table;
        if (list == null || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return false;
        }
        int page = LINES - 1;
        return switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(list, 1);
            case SWT.ARROW_UP -> move(list, -1);
            case SWT.PAGE_DOWN -> move(list, page);
            case SWT.PAGE_UP -> move(list, -page);
            case SWT.CR, SWT.KEYPAD_CR -> take();
            default -> false;
        };
    }

    private boolean move(Table list, int lines) {
        int count = list.getItemCount();
        if (count > 0) {
            int now = list.getSelectionIndex();
            list.setSelection(Math.clamp(now < 0 && lines > 0 ? 0 : now + lines, 0, count - 1));
        }
        return true;
    }

    /** Takes the selected line; says no when there is none, so that the text counts. */
    private boolean take() {
        Table list = table;
        Anchor text = anchor;
        int index = list == null ? -1 : list.getSelectionIndex();
        if (text == null || index < 0 || index >= shown.size()) {
            return false;
        }
        switch (shown.get(index)) {
            case PickEntry.Action action -> action.action().run();
            case PickEntry.Value value
            when several.isPresent() -> {
                begin = several.get().toggled(text.text(), value.value().toString());
                text.put(begin);
                update();
            }
            case PickEntry.Value value -> text.choose(value.value());
        }
        return true;
    }

    @Override
    public void typed(String text) {
        PickModel rows = model;
        if (rows != null && several.isEmpty()) {
            rows.type(text.equals(begin) ? "" : text);
            if (table != null) {
                table.deselectAll();
            }
        }
        update();
    }

    private void update() {
        Table list = table;
        Label line = status;
        PickModel rows = model;
        Composite around = popup;
        if (list == null || line == null || rows == null || around == null || around.isDisposed()) {
            return;
        }
        Optional<PickEntry> selected = Optional.of(list.getSelectionIndex())
                .filter(index -> index >= 0 && index < shown.size())
                .map(shown::get);
        shown = rows.entries();
        List<String> chosen = several.map(choice -> choice.chosen(anchorText())).orElse(List.of(begin));
        list.setRedraw(false);
        list.removeAll();
        for (PickEntry entry : shown) {
            fill(new TableItem(list, SWT.NONE), entry, chosen);
        }
        select(list, selected);
        ((GridData) list.getLayoutData()).heightHint = WholeRows.hint(list, Math.clamp(shown.size(), 1, LINES));
        fitColumns(list);
        list.setRedraw(true);
        line.setText(rows.status() + (several.isPresent() ? " · Enter puts in or takes out, Tab is done" : ""));
        place(around);
    }

    private String anchorText() {
        return anchor == null ? "" : anchor.text();
    }

    private void fill(TableItem item, PickEntry entry, List<String> chosen) {
        switch (entry) {
            case PickEntry.Value value -> {
                boolean isChosen = chosen.contains(value.value().toString());
                String mark = several.isEmpty() ? "" : isChosen ? "✓ " : "   ";
                boolean named = value.isId() && !value.words().isEmpty();
                item.setText(0, mark + (named ? value.words() : value.value().toString()));
                item.setText(1, named ? value.value().toString() : value.words());
                item.setForeground(1, Palette.SECONDARY.color());
            }
            case PickEntry.Action action -> {
                item.setText(0, action.words());
                item.setForeground(0, Palette.ACCENT.color());
            }
        }
    }

    /** What was selected stays so while rows come; at first it is the value that the cell holds. */
    private void select(Table list, Optional<PickEntry> selected) {
        List<PickEntry> entries = new ArrayList<>(shown);
        int index = selected.map(entry -> place(entries, entry)).orElse(-1);
        if (index >= 0) {
            list.setSelection(index);
        } else if (several.isEmpty() && !begin.isEmpty() && anchorText().equals(begin)) {
            for (int at = 0; at < entries.size(); at++) {
                if (entries.get(at) instanceof PickEntry.Value value
                        && value.value().toString().equals(begin)) {
                    list.setSelection(at);
                }
            }
        }
    }

    private static int place(List<PickEntry> entries, PickEntry selected) {
        for (int at = 0; at < entries.size(); at++) {
            boolean same = entries.get(at) instanceof PickEntry.Value
                    ? entries.get(at).equals(selected)
                    : selected instanceof PickEntry.Action
                            && entries.get(at).words().equals(selected.words());
            if (same) {
                return at;
            }
        }
        return -1;
    }

    private static void fitColumns(Table list) {
        TableColumn words = list.getColumn(0);
        words.pack();
        int room = Math.max(WIDTH, list.getClientArea().width);
        boolean hasValues =
                Stream.of(list.getItems()).anyMatch(item -> !item.getText(1).isEmpty());
        words.setWidth(hasValues ? Math.min(words.getWidth() + AROUND, room * 3 / 5) : room);
        list.getColumn(1).setWidth(hasValues ? room - words.getWidth() : 0);
        for (TableItem item : list.getItems()) {
            for (int column = 0; column < list.getColumnCount(); column++) {
                int width = list.getColumn(column).getWidth() - AROUND;
                item.setText(column, width > 0 ? ShortText.within(width, item.getText(column)) : "");
            }
        }
    }

    private void place(Composite around) {
        Anchor text = anchor;
        if (text != null && !text.control().isDisposed()) {
            PopupPlace.put(around, text.control());
        }
    }
}
