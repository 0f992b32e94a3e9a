package org.bitquarry.ui.grid;

import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Edits a value as one line of text. Enter and Tab take it, Escape doesn't; a text that isn't taken stays. */
final class TextCellEditor implements CellEditor {
    private static final int LARGEST_FRAME = 2;

    private final Composite frame;
    private final StyledText text;
    private final Host host;
    private boolean ending;

    TextCellEditor(Place place, String begin, boolean right, boolean selectAll, Host host) {
        this.host = host;
        frame = new Composite(place.parent(), SWT.NONE);
        Rectangle cell = place.cell();
        frame.setBounds(cell.x, cell.y, cell.width, cell.height);
        frame.addPaintListener(event -> {
            event.gc.setForeground(Palette.ACCENT.color());
            event.gc.drawRectangle(0, 0, cell.width - 1, cell.height - 1);
        });
        text = new StyledText(frame, SWT.SINGLE);
        text.setData("test.id", "grid.editor");
        text.setFont(JFaceResources.getDefaultFont());
        text.setBounds(1, 1, cell.width - LARGEST_FRAME, cell.height - LARGEST_FRAME);
        int top = Math.max(0, (cell.height - LARGEST_FRAME - text.getLineHeight()) / 2);
        text.setMargins(BodyPainter.PADDING - LARGEST_FRAME, top, BodyPainter.PADDING - 1, 0);
        text.setAlignment(right ? SWT.RIGHT : SWT.LEFT);
        dye();
        text.setText(begin);
        if (selectAll) {
            text.selectAll();
        } else {
            text.setCaretOffset(begin.length());
        }
        text.addVerifyKeyListener(event -> event.doit = !isTaken(event));
        text.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = false;
                take(event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1, 0);
            } else if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                cancel();
            }
        });
        text.addModifyListener(event -> host.typed(text.getText()));
        text.addListener(SWT.FocusOut, event -> finish());
        frame.moveAbove(null);
        GridFocus.trackEditor(text);
        text.setFocus();
        dye();
    }

    private void dye() {
        frame.setBackground(Palette.WINDOW.color());
        text.setBackground(Palette.WINDOW.color());
        text.setForeground(Palette.TEXT.color());
        text.setSelectionBackground(Palette.SELECTION.color());
        text.setSelectionForeground(Palette.TEXT.color());
    }

    private boolean isTaken(KeyEvent event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            take(0, (event.stateMask & SWT.SHIFT) == 0 ? 1 : -1);
            return true;
        }
        return false;
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public void finish() {
        if (!isGone() && !host.accept(text.getText())) {
            cancel();
            return;
        }
        end(0, 0);
    }

    private void take(int columns, int rows) {
        if (!isGone() && host.accept(text.getText())) {
            end(columns, rows);
        }
    }

    @Override
    public void cancel() {
        end(0, 0);
    }

    private boolean isGone() {
        return ending || frame.isDisposed();
    }

    private void end(int columns, int rows) {
        if (!isGone()) {
            ending = true;
            frame.dispose();
            host.gone(columns, rows);
        }
    }
}
