package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Edits a value as one line of text. Enter, Tab and leaving keep what was typed, be it a value or not; Escape doesn't.
 * Alt+Down opens what there is to choose from.
 */
final class TextCellEditor implements CellEditor {
    private static final int LARGEST_FRAME = 2;
    private static final int BUTTON_WIDTH = 20;

    private final Composite frame;
    private final StyledText text;
    private final Host host;
    private final Optional<DropDown> drop;
    private final DropDown.Anchor anchor = new Anchor();
    private boolean ending;

    /** @param drop what can be opened below it */
    TextCellEditor(Place place, String begin, boolean right, boolean selectAll, Optional<DropDown> drop, Host host) {
        this.host = host;
        this.drop = drop;
        frame = new Composite(place.parent(), SWT.NONE);
        Rectangle cell = place.cell();
        frame.setBounds(cell.x, cell.y, cell.width, cell.height);
        frame.addPaintListener(event -> {
            event.gc.setForeground(Palette.ACCENT.color());
            event.gc.drawRectangle(0, 0, cell.width - 1, cell.height - 1);
        });
        int room = drop.isPresent() ? BUTTON_WIDTH : 0;
        text = new StyledText(frame, SWT.SINGLE);
        text.setData("test.id", "grid.editor");
        text.setFont(JFaceResources.getDefaultFont());
        text.setBounds(1, 1, cell.width - LARGEST_FRAME - room, cell.height - LARGEST_FRAME);
        int top = Math.max(0, (cell.height - LARGEST_FRAME - text.getLineHeight()) / 2);
        text.setMargins(BodyPainter.PADDING - LARGEST_FRAME, top, BodyPainter.PADDING - 1, 0);
        text.setAlignment(right ? SWT.RIGHT : SWT.LEFT);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = place.name();
            }
        });
        drop.ifPresent(below -> button(below, cell));
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
                escape();
            }
        });
        text.addModifyListener(event -> {
            host.typed(text.getText());
            drop.filter(DropDown::isOpen).ifPresent(below -> below.typed(text.getText()));
        });
        text.addListener(SWT.FocusOut, event -> left());
        frame.moveAbove(null);
        GridFocus.trackEditor(text);
        text.setFocus();
        dye();
        if (!selectAll) {
            host.typed(begin);
        }
        drop.filter(DropDown::isPartOfEditor).ifPresent(below -> below.open(anchor));
    }

    private void button(DropDown below, Rectangle cell) {
        Canvas button = new Canvas(frame, SWT.NO_FOCUS);
        button.setData("test.id", "grid.editor.drop");
        button.setToolTipText("Choose (Alt+Down)");
        button.setBackground(Palette.WINDOW.color());
        button.setBounds(cell.width - 1 - BUTTON_WIDTH, 1, BUTTON_WIDTH, cell.height - LARGEST_FRAME);
        button.addPaintListener(event -> {
            event.gc.setBackground(Palette.ACCENT.color());
            int middle = BUTTON_WIDTH / 2;
            int y = (cell.height - LARGEST_FRAME) / 2 - 2;
            event.gc.fillPolygon(new int[] {middle - 4, y, middle + 5, y, middle, y + 5});
        });
        button.addListener(SWT.MouseDown, event -> {
            if (below.isOpen()) {
                below.close();
            } else {
                openDrop();
            }
        });
    }

    /** Opens what there is to choose from. */
    void openDrop() {
        drop.ifPresent(below -> below.open(anchor));
    }

    private void dye() {
        frame.setBackground(Palette.WINDOW.color());
        text.setBackground(Palette.WINDOW.color());
        text.setForeground(Palette.TEXT.color());
        text.setSelectionBackground(Palette.SELECTION.color());
        text.setSelectionForeground(Palette.TEXT.color());
    }

    private boolean isTaken(KeyEvent event) {
        if (event.keyCode == SWT.ARROW_DOWN && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD3) {
            openDrop();
            return true;
        }
        if (drop.filter(DropDown::isOpen).filter(below -> below.key(event)).isPresent()) {
            return true;
        }
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            take(0, (event.stateMask & SWT.SHIFT) == 0 ? 1 : -1);
            return true;
        }
        return false;
    }

    private void escape() {
        Optional<DropDown> own = drop.filter(DropDown::isOpen).filter(below -> !below.isPartOfEditor());
        if (own.isPresent()) {
            own.get().close();
        } else {
            cancel();
        }
    }

    /** A click into the list below is none elsewhere; who has the keyboard then is known only after this event. */
    private void left() {
        if (drop.filter(DropDown::isOpen).isEmpty()) {
            finish();
            return;
        }
        text.getDisplay().asyncExec(() -> {
            if (isGone()) {
                return;
            }
            Control focus = text.getDisplay().getFocusControl();
            if (focus != null && drop.filter(below -> below.owns(focus)).isPresent()) {
                text.setFocus();
            } else if (focus != text) {
                finish();
            }
        });
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public void finish() {
        if (!isGone()) {
            host.take(text.getText());
            end(0, 0);
        }
    }

    /** What is no value stays in sight, with what is wrong with it; Tab goes on all the same. */
    private void take(int columns, int rows) {
        if (!isGone()) {
            String typed = text.getText();
            host.take(typed);
            end(columns, host.problem(typed).isPresent() ? 0 : rows);
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
            drop.ifPresent(DropDown::close);
            frame.dispose();
            host.gone(columns, rows);
        }
    }

    private final class Anchor implements DropDown.Anchor {
        @Override
        public Control control() {
            return frame;
        }

        @Override
        public String text() {
            return text.getText();
        }

        @Override
        public void put(String value) {
            text.setText(value);
            text.setCaretOffset(value.length());
        }

        @Override
        public void choose(Object value) {
            if (!isGone()) {
                host.takeValue(value);
                end(0, 0);
            }
        }
    }
}
