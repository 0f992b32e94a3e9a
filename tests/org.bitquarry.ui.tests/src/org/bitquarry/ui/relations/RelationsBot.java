package org.bitquarry.ui.relations;

import java.nio.file.Path;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.dictionary.Diagram;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** What tests ask of a diagram in a window. */
public final class RelationsBot {
    private RelationsBot() {}

    /** Returns the title of the selected table; on the UI thread. */
    public static String selectedNow(Canvas diagram) {
        return ((DiagramCanvas) diagram).selected().title();
    }

    /** Returns the title of the selected table. */
    public static String selected(UiBot bot, Canvas diagram) {
        return bot.ask(() -> selectedNow(diagram));
    }

    /** Tells whether the selected table is in view, where not all of the diagram is; on the UI thread. */
    public static boolean seesSelected(Canvas diagram) {
        Diagram.Box box = ((DiagramCanvas) diagram).selected();
        ScrolledComposite scroll = (ScrolledComposite) diagram.getParent();
        int height = scroll.getClientArea().height;
        int top = scroll.getOrigin().y;
        return diagram.getSize().y > 2 * height && box.y() >= top && box.y() + box.height() <= top + height;
    }

    /** Writes the diagram in the format that the file's name says. */
    public static void export(UiBot bot, Canvas diagram, Path file) {
        bot.run(() -> {
            Composite pane = diagram;
            while (!(pane instanceof RelationsPane)) {
                pane = pane.getParent();
            }
            ((RelationsPane) pane)
                    .export(
                            file,
                            file.toString().endsWith("png") ? RelationsPane.Format.PNG : RelationsPane.Format.SVG);
        });
    }
}
