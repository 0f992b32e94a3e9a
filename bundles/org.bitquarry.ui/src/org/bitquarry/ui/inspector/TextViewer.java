package org.bitquarry.ui.inspector;

import java.util.Optional;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.inspect.SoftLines;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** A value as text, in lines that wrap. Where the cell can be edited, what is typed is staged like an edit in the grid. */
final class TextViewer implements ValueViewer {
    private static final int GAP = 4;
    private static final int MARGIN = 6;
    private static final int WISH = 100;
    /** Longer texts are broken at the window's width, as a text widget measures every line that it wraps itself. */
    private static final int WRAPPED = 32_000;

    private final Composite all;
    private final StyledText text;
    private final Composite edit;
    private final Label problem;
    private final FindStrip find;
    private final FirstPart part;
    private Optional<CellEdit> cell = Optional.empty();
    private String begun = "";
    private boolean editable;
    private boolean whole;
    private int columns;

    TextViewer(Composite parent) {
        all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(all);
        text = new Lines(all);
        text.setData("test.id", "inspector.text");
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        Palette.WINDOW.ground(text);
        // Both hints: asked for its size, the text would lay out all of its lines.
        GridDataFactory.fillDefaults().grab(true, true).hint(WISH, WISH).applyTo(text);
        find = new FindStrip(all, text);
        part = new FirstPart(all, this::showAll);
        edit = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(GAP, GAP).applyTo(edit);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(edit);
        problem = new Label(edit, SWT.WRAP);
        problem.setData("test.id", "inspector.text.problem");
        problem.setForeground(Palette.ERROR.color());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(problem);
        button("Set value", "inspector.text.set", "Ctrl+Enter", this::take);
        button("Cancel", "inspector.text.cancel", "Esc", this::back);
        edit.setVisible(false);
        text.addListener(SWT.Modify, event -> typed());
        text.addVerifyKeyListener(event -> {
            if (event.keyCode == SWT.CR && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                take();
            } else if (event.keyCode == 'f' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                event.doit = false;
                showAll();
                find.open();
            } else if (event.keyCode == SWT.ESC && isTyped()) {
                event.doit = false;
                back();
            }
        });
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.FocusOut, event -> finish());
        text.addListener(SWT.Resize, event -> widened());
        Palette.onChange(all, () -> problem.setForeground(Palette.ERROR.color()));
    }

    /** What is broken for show is copied as it is, and all of a value where all that is shown of it is selected. */
    private final class Lines extends StyledText {
        Lines(Composite parent) {
            super(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        }

        @Override
        public void copy() {
            boolean allOfIt = !isWhole() && getSelectionCount() == getCharCount();
            new CopiedText(allOfIt ? begun : SoftLines.whole(getSelectionText())).put(getDisplay());
        }
    }

    /** Tab leaves the text: indentation is rare in a value, the way on is not. */
    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    private void button(String words, String id, String key, Runnable action) {
        Button button = new Button(edit, SWT.PUSH);
        button.setText(words);
        button.setToolTipText(words + " (" + key + ")");
        button.setData("test.id", id);
        button.addListener(SWT.Selection, event -> action.run());
    }

    @Override
    public Composite control() {
        return all;
    }

    @Override
    public void show(Inspected now, String value) {
        cell = Optional.of(new CellEdit(now));
        editable = now.readOnlyReason().isEmpty()
                && now.rows().definition(now.place().column()).isPresent()
                && !SoftLines.hasOwn(value);
        begun = now.isSecret() ? "" : value;
        whole = false;
        write(begun);
        text.setEditable(editable && isWhole());
        problem(Optional.empty());
    }

    /** A part of a value is never edited: it would become the value. */
    private boolean isWhole() {
        return whole || FirstPart.of(begun).length() == begun.length();
    }

    private void showAll() {
        if (!isWhole()) {
            whole = true;
            write(begun);
            text.setEditable(editable);
            text.setFocus();
        }
    }

    @Override
    public void forget() {
        cell = Optional.empty();
        begun = "";
        editable = false;
        text.setEditable(false);
        write(begun);
    }

    private boolean isTyped() {
        return text.getEditable() && !typedText().equals(begun);
    }

    private String typedText() {
        return isWhole() ? SoftLines.whole(text.getText()) : begun;
    }

    private void typed() {
        find.changed();
        if (text.getEditable()) {
            problem(isTyped() ? cell.flatMap(own -> own.problem(typedText())) : Optional.empty());
        }
    }

    private void problem(Optional<String> words) {
        boolean show = isTyped();
        problem.setText(words.orElse(""));
        if (edit.getVisible() != show || words.isPresent()) {
            edit.setVisible(show);
            ((GridData) edit.getLayoutData()).exclude = !show;
            all.layout(true, true);
        }
    }

    private void take() {
        if (isTyped()) {
            String wanted = typedText();
            Optional<String> refusal = cell.flatMap(own -> own.stage(wanted));
            if (refusal.isEmpty()) {
                begun = wanted;
            }
            problem(refusal);
        }
    }

    private void back() {
        write(begun);
        problem(Optional.empty());
    }

    private void write(String wanted) {
        String value = whole ? wanted : FirstPart.of(wanted);
        part.tell(value.length(), wanted.length());
        boolean wrap = value.length() <= WRAPPED;
        if (text.getWordWrap() != wrap) {
            text.setText("");
            text.setWordWrap(wrap);
        }
        columns = columns();
        text.setText(wrap ? SoftLines.broken(value) : SoftLines.broken(value, columns));
    }

    private int columns() {
        GC gc = new GC(text);
        try {
            gc.setFont(text.getFont());
            int width = text.getClientArea().width - 2 * MARGIN;
            return (int) (width / gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }

    private void widened() {
        if (!text.getWordWrap() && columns() != columns) {
            String now = typedText();
            write(now);
        }
    }

    @Override
    public void finish() {
        if (!text.isDisposed()
                && isTyped()
                && cell.flatMap(own -> own.problem(typedText())).isEmpty()) {
            take();
        }
    }
}
