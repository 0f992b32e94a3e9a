package org.bitquarry.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.Widget;

/**
 * Lays out a composite whose only child is a table or a tree: one column takes the room, and what is asked for least leaves
 * where there is none, so that nothing stands there cut in the middle. Belongs to the UI thread.
 */
public final class LeavingColumns extends Layout {
    private final Scrollable table;
    private final IntConsumer main;
    private final int least;
    private final List<Beside> beside = new ArrayList<>();
    private int shown;
    private boolean laying;

    /** A column beside the main one, and the width that it has as long as it is there. */
    private static final class Beside {
        private final IntSupplier now;
        private final IntConsumer set;
        private int wanted;

        Beside(IntSupplier now, IntConsumer set, int wanted) {
            this.now = now;
            this.set = set;
            this.wanted = wanted;
        }
    }

    private LeavingColumns(Scrollable table, IntConsumer main, int least) {
        this.table = table;
        this.main = main;
        this.least = least;
    }

    /**
     * Lays out a table.
     *
     * @param main the column that takes the room
     * @param least the width at which it is worth more than those that leave
     */
    public static LeavingColumns around(TableColumn main, int least) {
        return new LeavingColumns(main.getParent(), main::setWidth, least);
    }

    /** Lays out a tree; otherwise as for a table. */
    public static LeavingColumns around(TreeColumn main, int least) {
        return new LeavingColumns(main.getParent(), main::setWidth, least);
    }

    /** Adds a column that leaves before those that were added earlier. */
    public LeavingColumns add(TableColumn column, int width) {
        return add(column, new Beside(column::getWidth, column::setWidth, width));
    }

    /** Adds a column that leaves before those that were added earlier. */
    public LeavingColumns add(TreeColumn column, int width) {
        return add(column, new Beside(column::getWidth, column::setWidth, width));
    }

    private LeavingColumns add(Widget column, Beside added) {
        beside.add(added);
        column.addListener(SWT.Resize, event -> keep(added));
        return this;
    }

    /** A width that a person gave stays; to the last one that is seen GTK itself gives what is free for a moment. */
    private void keep(Beside column) {
        int index = beside.indexOf(column);
        if (!laying && index < shown - 1 && column.now.getAsInt() > 0) {
            column.wanted = column.now.getAsInt();
        }
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean changed) {
        return table.computeSize(widthHint, heightHint, changed);
    }

    @Override
    protected void layout(Composite composite, boolean changed) {
        laying = true;
        try {
            table.setBounds(composite.getClientArea());
            int room = table.getClientArea().width - least;
            // A table that a sash or another view hides has no width: it will have its old one again.
            if (room > 0) {
                share(room);
            }
        } finally {
            laying = false;
        }
    }

    private void share(int room) {
        int left = room;
        shown = 0;
        while (shown < beside.size() && beside.get(shown).wanted <= left) {
            left -= beside.get(shown).wanted;
            shown++;
        }
        for (int index = 0; index < beside.size(); index++) {
            beside.get(index).set.accept(index < shown ? beside.get(index).wanted : 0);
        }
        main.accept(least + left);
    }
}
