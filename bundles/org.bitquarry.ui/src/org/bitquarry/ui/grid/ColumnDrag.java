package org.bitquarry.ui.grid;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Drags the items of a table into another order; their data is an index. */
final class ColumnDrag {
    private ColumnDrag() {}

    /** Takes a drop. */
    @FunctionalInterface
    interface Drop {
        /** Is told which item was dropped, and where. */
        void put(int moved, int beside, boolean behind);
    }

    static void install(Table table, Drop drop) {
        DragSource source = new DragSource(table, DND.DROP_MOVE);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = table.getSelectionCount() == 1;
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = table.getSelection()[0].getText();
            }
        });
        DropTarget target = new DropTarget(table, DND.DROP_MOVE);
        target.setTransfer(new Transfer[] {TextTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                event.feedback = DND.FEEDBACK_SCROLL
                        | (isBehind(table, event) ? DND.FEEDBACK_INSERT_AFTER : DND.FEEDBACK_INSERT_BEFORE);
            }

            @Override
            public void drop(DropTargetEvent event) {
                // A text from elsewhere has no place here.
                if (event.item instanceof TableItem item && table.getSelectionCount() == 1) {
                    drop.put(index(table.getSelection()[0]), index(item), isBehind(table, event));
                }
            }
        });
    }

    private static boolean isBehind(Table table, DropTargetEvent event) {
        if (event.item instanceof TableItem item) {
            Point at = table.toControl(event.x, event.y);
            return at.y > item.getBounds().y + item.getBounds().height / 2;
        }
        return true;
    }

    static int index(TableItem item) {
        return item.getData() instanceof Integer index ? index : -1;
    }
}
