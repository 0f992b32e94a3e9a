package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The room below the text: one folder of tabs, or several side by side. The first one is always there. Belongs to the UI
 * thread.
 */
final class ResultArea extends Composite {
    private final ResultFolder.Owner owner;
    private final ResultFolder main;

    ResultArea(Composite parent, ResultFolder.Owner owner) {
        super(parent, SWT.NONE);
        this.owner = owner;
        setLayout(new FillLayout());
        main = new ResultFolder(this, owner);
    }

    /** Returns the folder that is always there. */
    ResultFolder main() {
        return main;
    }

    /** Returns all folders, from left to right and from top to bottom. */
    List<ResultFolder> folders() {
        List<ResultFolder> found = new ArrayList<>();
        collect(this, found);
        return found;
    }

    private static void collect(Composite room, List<ResultFolder> into) {
        for (Control child : room.getChildren()) {
            if (child instanceof CTabFolder folder) {
                ResultFolder.of(folder).ifPresent(into::add);
            } else if (child instanceof SashForm sash) {
                collect(sash, into);
            }
        }
    }

    /** Returns the folder at a place of the display. */
    Optional<ResultFolder> at(Point onDisplay) {
        return folders().stream()
                .filter(folder -> contains(folder.widget(), onDisplay))
                .findFirst();
    }

    private static boolean contains(Control control, Point onDisplay) {
        Point inside = control.toControl(onDisplay);
        Point size = control.getSize();
        return inside.x >= 0 && inside.y >= 0 && inside.x < size.x && inside.y < size.y;
    }

    /**
     * Makes an empty folder beside another one; they share its room.
     *
     * @param side {@link SWT#RIGHT} or {@link SWT#BOTTOM}
     */
    ResultFolder split(ResultFolder beside, int side) {
        Composite room = beside.widget().getParent();
        int[] weights = weights(room);
        SashForm sash = new SashForm(room, (side == SWT.RIGHT ? SWT.HORIZONTAL : SWT.VERTICAL) | SWT.SMOOTH);
        sash.moveAbove(beside.widget());
        beside.widget().setParent(sash);
        ResultFolder made = new ResultFolder(sash, owner);
        sash.setWeights(1, 1);
        arrange(room, weights);
        return made;
    }

    /** Takes a folder away that has no tab any more; its neighbour takes the room. */
    void collapse(ResultFolder empty) {
        Composite sash = empty.widget().getParent();
        if (empty == main || sash == this) {
            return;
        }
        Composite room = sash.getParent();
        int[] weights = weights(room);
        Control neighbour = Stream.of(sash.getChildren())
                .filter(child -> child != empty.widget())
                .filter(child -> child instanceof CTabFolder || child instanceof SashForm)
                .findFirst()
                .orElseThrow();
        neighbour.setParent(room);
        neighbour.moveAbove(sash);
        // It remembers its share of the room that it had.
        neighbour.setLayoutData(null);
        sash.dispose();
        arrange(room, weights);
    }

    private static int[] weights(Composite room) {
        return room instanceof SashForm sash ? sash.getWeights() : new int[0];
    }

    private static void arrange(Composite room, int[] weights) {
        if (room instanceof SashForm sash) {
            sash.setWeights(weights);
        }
        room.layout(true, true);
    }
}
