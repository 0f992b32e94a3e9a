package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.commit.FieldChoice;
import org.bitquarry.workbench.core.commit.MergeField;
import org.bitquarry.workbench.core.commit.ThreeWayMerge;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The fields of a conflict with all their values. Belongs to the UI thread. */
final class MergeTable {
    private static final List<String> HEADS = List.of("Field", "As you read it", "Mine", "Theirs", "Will hold");
    private static final List<Integer> WIDTHS = List.of(150, 205, 205, 205, 235);
    private static final int BASE = 1;
    private static final int MINE = 2;
    private static final int THEIRS = 3;
    private static final int RESULT = 4;

    private final ThreeWayMerge merge;
    private final List<MergeField> fields;
    private final PendingText words;
    private final Table table;
    private final ShortCells cells;

    MergeTable(Composite parent, TableDefinition definition, ThreeWayMerge merge) {
        this.merge = merge;
        this.fields = merge.fields();
        this.words = PendingText.whole(definition);
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setData("test.id", "merge.fields");
        cells = ShortCells.below(HEADS, WIDTHS, table);
        fields.forEach(field -> new TableItem(table, SWT.NONE));
        refresh();
        table.select(firstOpen());
        Palette.onChange(table, this::refresh);
    }

    private int firstOpen() {
        return fields.stream()
                .filter(MergeField::isInConflict)
                .findFirst()
                .map(fields::indexOf)
                .orElse(0);
    }

    /** Runs an action whenever another field is selected. */
    void onSelection(Runnable action) {
        table.addListener(SWT.Selection, event -> action.run());
    }

    Optional<MergeField> selected() {
        int index = table.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
    }

    /** Shows the choices as they are now. */
    void refresh() {
        for (int row = 0; row < fields.size(); row++) {
            MergeField field = fields.get(row);
            String name = field.column().name();
            TableItem item = table.getItem(row);
            cells.set(item, 0, name);
            cells.set(item, BASE, words.value(name, field.base()));
            cells.set(item, MINE, field.typed() ? words.value(name, field.mine()) : "");
            cells.set(item, THEIRS, field.isMoved() ? words.value(name, field.theirs()) : "");
            cells.set(item, RESULT, result(field));
            boolean open = merge.choice(field).isEmpty();
            item.setForeground(RESULT, (open ? Palette.ERROR : Palette.TEXT).color());
        }
    }

    private String result(MergeField field) {
        String value = words.value(field.column().name(), merge.value(field));
        Optional<FieldChoice> choice = merge.choice(field);
        if (choice.isEmpty()) {
            return "⚠ decide";
        }
        return switch (choice.get()) {
            case FieldChoice.Mine mine -> "✎ mine: " + value;
            case FieldChoice.Theirs theirs -> "↓ theirs: " + value;
            case FieldChoice.Own own -> "✎ " + value;
        };
    }
}
