package org.bitquarry.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.ui.grid.AddedColumns;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.jspecify.annotations.Nullable;

/** A column's line in the form of a row. What is typed is staged when the line is left or with Ctrl+Enter. */
final class RecordLine {
    private static final int NAME_WIDTH = 150;
    private static final int MIN_NAME_WIDTH = 80;
    /** A label without room for all leaves out its picture first, and would stand elsewhere than its neighbours. */
    private static final int BESIDE_NAME = 32;

    private static final int CHOICE_WIDTH = 34;
    private static final int LINES = 4;
    /** Longer values show their begin; the tab Value has all of them. */
    private static final int LONGEST = 600;

    private static final int EDGE = 3;

    private final CLabel name;
    private final String fullName;
    private final StyledText text;
    private final Button choice;
    private Optional<Inspected> cell = Optional.empty();
    private Optional<CellEdit> edit = Optional.empty();
    private @Nullable Object value;
    private boolean missing;
    private boolean choosable;
    private String begun = "";

    RecordLine(Composite form, ResultColumn column, Consumer<Event> keys) {
        name = new CLabel(form, SWT.NONE);
        fullName = column.name();
        name.setText(ShortText.within(NAME_WIDTH - BESIDE_NAME, fullName));
        name.setImage(glyph(column).image());
        GridDataFactory.fillDefaults()
                .hint(NAME_WIDTH, SWT.DEFAULT)
                .align(SWT.FILL, SWT.BEGINNING)
                .applyTo(name);
        text = new StyledText(form, SWT.MULTI | SWT.WRAP | SWT.BORDER);
        text.setData("test.id", "inspector.record." + column.name());
        text.setMargins(EDGE, EDGE, EDGE, EDGE);
        text.setAlwaysShowScrollBars(false);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = column.name();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        choice = new Button(form, SWT.PUSH);
        choice.setText("…");
        choice.setToolTipText("Other values of " + column.name());
        GridDataFactory.fillDefaults()
                .hint(CHOICE_WIDTH, SWT.DEFAULT)
                .align(SWT.END, SWT.BEGINNING)
                .applyTo(choice);
        choice.addListener(SWT.Selection, event -> choose());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        text.addVerifyKeyListener(event -> {
            if (event.keyCode == SWT.CR && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                event.doit = false;
                finish();
            } else if (event.keyCode == SWT.ESC) {
                text.setText(begun);
            }
        });
        text.addListener(SWT.KeyDown, keys::accept);
        text.addListener(SWT.FocusOut, event -> finish());
        text.addListener(SWT.Modify, event -> check());
        Palette.onChange(text, () -> {
            name.setImage(glyph(column).image());
            paint();
        });
    }

    private static Icons glyph(ResultColumn column) {
        if (column.origin().filter(origin -> origin.column().key()).isPresent()) {
            return Icons.KEY;
        }
        return switch (column.type()) {
            case VARCHAR -> Icons.TYPE_TEXT;
            case BIGINT, INTEGER, DOUBLE -> Icons.TYPE_NUMBER;
            case BOOLEAN -> Icons.TYPE_BOOLEAN;
            case TIMESTAMP -> Icons.TYPE_TIME;
        };
    }

    /** Shows a cell; tells whether there is anything else to see than before. */
    boolean show(Inspected now) {
        @Nullable Object wanted = now.value();
        boolean same = cell.filter(known -> known.key().equals(now.key())
                        && Objects.equals(value, wanted)
                        && missing == now.isMissing()
                        && known.rows() == now.rows())
                .isPresent();
        Optional<String> reason = now.readOnlyReason();
        cell = Optional.of(now);
        edit = Optional.of(new CellEdit(now));
        if (same) {
            paint();
            return false;
        }
        value = wanted;
        missing = now.isMissing();
        String whole = now.isSecret() ? "" : now.text().typed(wanted);
        boolean cut = whole.length() > LONGEST;
        begun = cut ? whole.substring(0, LONGEST) + "…" : whole;
        boolean takes = reason.isEmpty()
                && !cut
                && !missing
                && now.rows().definition(now.place().column()).isPresent()
                && whole.indexOf('\r') < 0;
        text.setEditable(takes);
        text.setText(shown(now));
        String words = reason.map(why -> "Read-only: " + why + ".")
                .orElse(
                        missing
                                ? "Not loaded: the tab Value loads it."
                                : cut
                                        ? "Long: the tab Value shows and edits all of it."
                                        : now.isSecret() ? "A secret is shown nowhere." : "");
        text.setToolTipText(words.isEmpty() ? null : words);
        name.setToolTipText(now.result().name() + "\n"
                + now.column()
                        .map(Column::description)
                        .or(() -> now.rows().parts().added(now.place().column()).map(AddedColumns::words))
                        .orElse("Computed by the query."));
        choosable = takes && !choices(now).isEmpty();
        choice.setVisible(choosable && text.getVisible());
        paint();
        return true;
    }

    private String shown(Inspected now) {
        if (now.isUnset() || value == null && text.getEditable()) {
            return "";
        }
        return now.isMissing() ? "not loaded" : value == null ? "NULL" : begun;
    }

    private void paint() {
        boolean changed = cell.filter(Inspected::isChanged).isPresent();
        Palette ground = changed ? Palette.CHANGED : text.getEditable() ? Palette.WINDOW : Palette.VIEW;
        text.setBackground(ground.color());
        text.setForeground(
                (value == null ? Palette.NULL : text.getEditable() ? Palette.TEXT : Palette.SECONDARY).color());
    }

    private void check() {
        Optional<String> problem = isTyped() ? edit.flatMap(own -> own.problem(text.getText())) : Optional.empty();
        text.setForeground((problem.isPresent() ? Palette.ERROR : Palette.TEXT).color());
        problem.ifPresent(text::setToolTipText);
    }

    private boolean isTyped() {
        return text.getEditable() && !text.getText().equals(begun);
    }

    /** Stages what was typed, if it can be the value. */
    void finish() {
        if (!text.isDisposed() && isTyped()) {
            String typed = text.getText();
            Optional<String> refusal = edit.flatMap(own -> own.stage(typed));
            if (refusal.isPresent()) {
                cell.ifPresent(known -> known.cursor().grid().hint(refusal.get()));
                text.setText(begun);
            } else {
                begun = typed;
            }
        }
    }

    private record Choice(String words, @Nullable Object value) {}

    private static List<Choice> choices(Inspected now) {
        List<Choice> choices = new ArrayList<>();
        now.column().ifPresent(column -> {
            column.enumeration().forEach(one -> choices.add(new Choice(one, one)));
            if (column.type() == SqlType.BOOLEAN) {
                choices.add(new Choice("true", true));
                choices.add(new Choice("false", false));
            }
            if (column.nullable()) {
                choices.add(new Choice("NULL", null));
            }
        });
        return choices;
    }

    private void choose() {
        Menu menu = new Menu(choice);
        cell.ifPresent(known -> choices(known)
                .forEach(one -> item(menu, one.words(), () -> edit.ifPresent(own -> own.set(one.value())))));
        if (cell.filter(Inspected::isChanged).isPresent()) {
            item(menu, "Take the edit back", () -> edit.ifPresent(CellEdit::revert));
        }
        menu.addListener(SWT.Hide, event -> choice.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String words, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(words);
        item.addListener(SWT.Selection, event -> action.run());
    }

    void visible(boolean visible) {
        for (Control control : List.of(name, text, choice)) {
            ((GridData) control.getLayoutData()).exclude = !visible;
            control.setVisible(visible && (control != choice || choosable));
        }
    }

    /** Gives a long text a few lines. */
    void fit(int width) {
        // In a narrow view names make room for values.
        int names = Math.min(NAME_WIDTH, Math.max(MIN_NAME_WIDTH, width * 2 / 5));
        ((GridData) name.getLayoutData()).widthHint = names;
        name.setText(ShortText.within(names - BESIDE_NAME, fullName));
        boolean chosen = choice.getVisible();
        ((GridData) choice.getLayoutData()).exclude = !chosen;
        ((GridData) text.getLayoutData()).horizontalSpan = chosen ? 1 : 2;
        int room = Math.max(80, width - names - (chosen ? CHOICE_WIDTH : 0) - 24);
        int line = text.getLineHeight();
        // What hides the rest of a line counts as height.
        text.setBottomMargin(EDGE);
        int wanted = text.computeSize(room, SWT.DEFAULT).y;
        GridData data = (GridData) text.getLayoutData();
        data.widthHint = room;
        data.heightHint = Math.min(wanted - 2 * text.getBorderWidth(), LINES * line + 2 * EDGE);
    }

    /** Shows whole lines only: hides what its height leaves of another. */
    void laid() {
        int room = text.getClientArea().height - 2 * EDGE;
        int line = text.getLineHeight();
        text.setBottomMargin(EDGE + (room > line ? room % line : 0));
    }

    void dispose() {
        name.dispose();
        text.dispose();
        choice.dispose();
    }
}
