package org.bitquarry.ui.inspector;

import java.util.Optional;
import org.bitquarry.ui.grid.GridCursor;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.Registration;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.DisposeListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.jspecify.annotations.Nullable;

/**
 * Follows the grid that a person works in: the one that had the keyboard last, else that of the part in front; none where the
 * editor in front has none. Belongs to the UI thread.
 */
final class InspectedGrid {
    private final IWorkbenchPage page;
    private final Runnable changed;
    private final Display display;
    private final Listener focus = event -> focused(event.widget instanceof Control control ? control : null);
    private final IPartListener2 parts = new Parts();
    private Optional<GridCursor> cursor = Optional.empty();
    private Optional<Registration> moves = Optional.empty();

    /**
     * Follows until the owner is disposed.
     *
     * @param changed runs soon after the cell, or what is in it, may be another one
     */
    InspectedGrid(IWorkbenchPage page, Control owner, Runnable changed) {
        this.page = page;
        this.changed = new UiExecutor(owner).merging(changed);
        this.display = owner.getDisplay();
        display.addFilter(SWT.FocusIn, focus);
        page.addPartListener(parts);
        owner.addDisposeListener(gone -> {
            display.removeFilter(SWT.FocusIn, focus);
            page.removePartListener(parts);
            moves.ifPresent(Registration::close);
        });
        look(page.getActiveEditor());
    }

    /** Returns the cell that is meant. */
    Optional<Inspected> cell() {
        return cursor.flatMap(Inspected::of);
    }

    private void focused(@Nullable Control control) {
        @Nullable Control at = control;
        while (at != null && !(at instanceof ResultGrid)) {
            at = at.getParent();
        }
        if (at instanceof ResultGrid grid
                && grid.getShell() == page.getWorkbenchWindow().getShell()) {
            follow(Optional.of(grid));
        }
    }

    private void look(@Nullable IWorkbenchPart part) {
        Optional<ResultGrid> grid = Optional.ofNullable(part)
                .map(shown -> Adapters.adapt(shown, ResultGrid.class))
                .filter(shown -> !shown.isDisposed());
        // Beside an editor without rows those of another one would pass for its own.
        if (grid.isPresent() || part instanceof IEditorPart) {
            follow(grid);
        }
    }

    private void follow(Optional<ResultGrid> grid) {
        Optional<GridCursor> next = grid.map(ResultGrid::cursor);
        if (!next.equals(cursor)) {
            moves.ifPresent(Registration::close);
            cursor = next;
            moves = next.map(this::following);
            changed.run();
        }
    }

    private Registration following(GridCursor known) {
        Registration told = known.onMove(changed);
        DisposeListener gone = event -> follow(Optional.empty());
        known.grid().addDisposeListener(gone);
        return () -> {
            told.close();
            if (!known.grid().isDisposed()) {
                known.grid().removeDisposeListener(gone);
            }
        };
    }

    private final class Parts implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            look(part.getPart(false));
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference part) {
            look(part.getPart(false));
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            if (cursor.isEmpty()) {
                look(page.getActiveEditor());
            }
        }
    }
}
