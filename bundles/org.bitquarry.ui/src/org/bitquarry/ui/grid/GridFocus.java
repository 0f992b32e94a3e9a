package org.bitquarry.ui.grid;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.swt.IFocusService;
import org.jspecify.annotations.Nullable;

/** Lets the keys of grids hold while the keyboard is in one. */
final class GridFocus {
    /** Names the cells of a grid for the workbench's handlers. */
    static final String CELLS = "org.bitquarry.ui.grid.cells";

    /** Names an open editor of a cell. */
    static final String EDITOR = "org.bitquarry.ui.grid.editor";

    /** Names a field of the bars beside a grid's cells. */
    static final String FIELD = "org.bitquarry.ui.grid.field";

    private static final String CONTEXT = "org.bitquarry.ui.context.grid";

    private final Control control;
    private final Listener elsewhere = this::elsewhere;
    private @Nullable IContextActivation activation;

    private GridFocus(Control control) {
        this.control = control;
    }

    static void track(Control cells) {
        track(cells, CELLS);
        cells.addListener(SWT.Traverse, GridFocus::letTabLeave);
    }

    /** Arrows go from cell to cell; Tab leads to what stands beside the rows, as from any table of the window system. */
    private static void letTabLeave(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    static void trackEditor(Control editor) {
        track(editor, EDITOR);
    }

    static void trackField(Control field) {
        track(field, FIELD);
    }

    private static void track(Control control, String id) {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(control, id);
            GridFocus focus = new GridFocus(control);
            control.addListener(SWT.FocusIn, event -> focus.enter());
            control.addListener(SWT.FocusOut, event -> focus.leave());
            control.addListener(SWT.Dispose, event -> focus.leave());
            if (control.isFocusControl()) {
                focus.enter();
            }
        }
    }

    private void enter() {
        if (activation == null) {
            activation = contexts().activateContext(CONTEXT);
            control.getDisplay().addFilter(SWT.FocusIn, elsewhere);
        }
    }

    /** GTK doesn't tell the loss of the keyboard to what moved with it, as where results are put side by side. */
    private void elsewhere(Event event) {
        if (event.widget != control) {
            control.notifyListeners(SWT.FocusOut, new Event());
        }
    }

    private void leave() {
        if (activation != null) {
            contexts().deactivateContext(activation);
            activation = null;
            control.getDisplay().removeFilter(SWT.FocusIn, elsewhere);
        }
    }

    private static IContextService contexts() {
        return PlatformUI.getWorkbench().getService(IContextService.class);
    }

    /** Returns the grid that has the keyboard. */
    static Optional<ResultGrid> focused(Display display) {
        @Nullable Control control = display.getFocusControl();
        while (control != null && !(control instanceof ResultGrid)) {
            control = control.getParent();
        }
        return control instanceof ResultGrid grid ? Optional.of(grid) : Optional.empty();
    }
}
