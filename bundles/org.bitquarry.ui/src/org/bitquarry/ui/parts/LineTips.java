package org.bitquarry.ui.parts;

import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a label provider tells of a line while the pointer rests there, until a key is pressed: who goes on with the
 * keyboard would otherwise have it above what they type. Belongs to the UI thread.
 */
public final class LineTips extends ColumnViewerToolTipSupport {
    private static final int ASIDE = 8;
    private static final int ABOVE = 4;

    private final ColumnViewer viewer;
    private final Display display;
    private boolean shown;
    /** Says anew what is told of the line, while the tip is shown. */
    private Optional<Runnable> again = Optional.empty();
    /** Where the pointer was when a key hid the tip: it comes back when the pointer has moved. */
    private Optional<Point> resting = Optional.empty();

    private LineTips(ColumnViewer viewer) {
        super(viewer, ToolTip.NO_RECREATE, false);
        this.viewer = viewer;
        display = viewer.getControl().getDisplay();
    }

    /** Shows tips over a viewer's lines from now on. */
    public static void enableFor(ColumnViewer viewer) {
        over(viewer);
    }

    /** Does so, and returns them for whoever knows when what they tell has changed. */
    public static LineTips over(ColumnViewer viewer) {
        LineTips tips = new LineTips(viewer);
        Listener typing = event -> tips.hideForTyping();
        tips.display.addFilter(SWT.KeyDown, typing);
        viewer.getControl().addDisposeListener(gone -> tips.display.removeFilter(SWT.KeyDown, typing));
        return tips;
    }

    /** Lets a tip that is shown tell what is told of its line by now. */
    public void refresh() {
        if (shown) {
            again.ifPresent(Runnable::run);
        }
    }

    private void hideForTyping() {
        if (shown) {
            resting = Optional.of(display.getCursorLocation());
            hide();
        }
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        boolean dragging = (event.stateMask & SWT.BUTTON_MASK) != 0;
        if (dragging || resting.filter(display.getCursorLocation()::equals).isPresent()) {
            return false;
        }
        resting = Optional.empty();
        return super.shouldCreateToolTip(event);
    }

    @Override
    protected Composite createViewerToolTipContentArea(Event event, ViewerCell cell, Composite parent) {
        shown = true;
        Composite content = super.createViewerToolTipContentArea(event, cell, parent);
        frame(content);
        Object line = cell.getElement();
        int column = cell.getColumnIndex();
        again = Optional.of(() -> {
            if (content instanceof CLabel words && !words.isDisposed()) {
                tell(words, viewer.getLabelProvider(column).getToolTipText(line));
            }
        });
        return content;
    }

    private static void tell(CLabel words, @Nullable String told) {
        if (told != null && !told.equals(words.getText())) {
            words.setText(told);
            words.getShell().pack();
        }
    }

    /** Sets it off against what lies below, which may have the same ground. */
    private static void frame(Composite content) {
        if (content instanceof CLabel words) {
            words.setMargins(ASIDE, ABOVE, ASIDE, ABOVE);
        }
        content.addListener(SWT.Paint, event -> {
            Rectangle area = content.getClientArea();
            event.gc.setForeground(Palette.HAIRLINE.color());
            event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        });
    }

    /** JFace would give the keyboard to the viewer here, also where a dialog that a key opened hides the tip: it would be deaf. */
    @Override
    protected void afterHideToolTip(Event event) {
        shown = false;
    }
}
