package org.bitquarry.ui.commit;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The requests of a preview in the order in which they are sent. Belongs to the UI thread. */
final class RequestTable {
    private static final int SCOPES = 3;
    private static final List<Integer> WIDTHS = List.of(84, 320, 330, 290);
    private static final List<String> HEADS = List.of("Method", "Path", "For", "Scopes");

    private final List<PreviewItem> items;
    private final Table table;

    RequestTable(Composite parent, List<PreviewItem> items) {
        this.items = items;
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setData("test.id", "preview.requests");
        ShortCells cells = ShortCells.below(HEADS, WIDTHS, table);
        items.forEach(item -> fill(cells, new TableItem(table, SWT.NONE), item));
        Palette.onChange(table, this::recolour);
        recolour();
    }

    private static void fill(ShortCells cells, TableItem row, PreviewItem item) {
        String times = item.request().count() > 1 ? " × " + item.request().count() : "";
        cells.set(
                row,
                item.request().method(),
                item.request().target() + times,
                (item.isIrreversible() ? "⚠ can't be undone: " : "") + item.purpose(),
                item.scopes());
    }

    private void recolour() {
        for (int row = 0; row < items.size(); row++) {
            PreviewItem item = items.get(row);
            TableItem shown = table.getItem(row);
            Palette ink = item.writes() ? Palette.TEXT : Palette.SECONDARY;
            shown.setForeground((item.isIrreversible() ? Palette.ERROR : ink).color());
            if (item.access() == PreviewItem.Access.MISSING) {
                shown.setForeground(SCOPES, Palette.ERROR.color());
            }
        }
    }

    /** Calls for each item that is selected from now on, and for the first that changes something. */
    void onSelection(Consumer<PreviewItem> action) {
        table.addListener(SWT.Selection, event -> action.accept(items.get(table.getSelectionIndex())));
        if (!items.isEmpty()) {
            int first = firstWrite();
            table.select(first);
            action.accept(items.get(first));
        }
    }

    /** What is read before says little; what is written is what a person came for. */
    private int firstWrite() {
        return IntStream.range(0, items.size())
                .filter(index -> items.get(index).writes())
                .findFirst()
                .orElse(0);
    }
}
