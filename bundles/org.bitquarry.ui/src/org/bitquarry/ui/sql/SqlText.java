package org.bitquarry.ui.sql;

import java.util.List;
import org.bitquarry.engine.StatementSplitter;
import org.bitquarry.engine.StatementText;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.StatementPlace;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.CursorLinePainter;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.source.AnnotationRulerColumn;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.MatchingCharacterPainter;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/** The text of a session and how it is shown. Belongs to the UI thread. */
final class SqlText {
    private static final int RULER_WIDTH = 16;
    private static final int RULER_GAP = 4;
    private static final char[] PAIRS = {'(', ')', '[', ']'};

    private final Document document = new Document();
    private final LineNumberRulerColumn numbers = new LineNumberRulerColumn();
    private final SourceViewer viewer;
    private final StyledText widget;
    private final CursorLinePainter currentLine;
    private final MatchingCharacterPainter brackets;
    private final ErrorMarks marks;
    private final StatementMark statementMark;
    private int caret;

    SqlText(Composite parent, IContentAssistProcessor completion, ITextHover hover) {
        MarkAccess access = new MarkAccess();
        CompositeRuler ruler = new CompositeRuler(RULER_GAP);
        AnnotationRulerColumn errors = new AnnotationRulerColumn(RULER_WIDTH, access);
        errors.addAnnotationType(ErrorMark.TYPE);
        ruler.addDecorator(0, errors);
        ruler.addDecorator(1, numbers);
        viewer = new SourceViewer(parent, ruler, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
        widget = viewer.getTextWidget();
        viewer.configure(new SqlViewerConfiguration(completion, hover));
        widget.setFont(JFaceResources.getTextFont());
        widget.setData("test.id", "sql.text");
        marks = new ErrorMarks(viewer);
        viewer.setDocument(document, marks.model());
        currentLine = new CursorLinePainter(viewer);
        viewer.addPainter(currentLine);
        brackets = new MatchingCharacterPainter(viewer, new DefaultCharacterPairMatcher(PAIRS));
        viewer.addPainter(brackets);
        statementMark = new StatementMark(widget);
        widget.addCaretListener(event -> followCaret());
        document.addDocumentListener(new Edits());
        colour();
        Palette.onChange(widget, this::recolour);
    }

    /** Gives the text at the beginning; can't be undone. */
    void begin(String text, int at) {
        document.set(text);
        viewer.getUndoManager().reset();
        widget.setCaretOffset(at);
        widget.showSelection();
        followCaret();
    }

    SourceViewer viewer() {
        return viewer;
    }

    StyledText widget() {
        return widget;
    }

    /** Gives the text the keyboard; says no while the window closes. */
    boolean setFocus() {
        return !widget.isDisposed() && widget.setFocus();
    }

    boolean hasFocus() {
        return !widget.isDisposed() && widget.isFocusControl();
    }

    String text() {
        return document.get();
    }

    /** Returns where the caret is, or was when the widget went. */
    int caret() {
        return caret;
    }

    /** Runs an action after each change of the text. */
    void onEdit(Runnable action) {
        document.addDocumentListener(new IDocumentListener() {
            @Override
            public void documentAboutToBeChanged(DocumentEvent event) {
                // What matters is what it became.
            }

            @Override
            public void documentChanged(DocumentEvent event) {
                action.run();
            }
        });
    }

    /** Returns what would run: what is selected, else the statement at the caret. */
    List<StatementText> chosen() {
        Point selection = viewer.getSelectedRange();
        if (selection.y == 0) {
            return statementMark.marked().stream().toList();
        }
        String selected = text().substring(selection.x, selection.x + selection.y);
        int line = widget.getLineAtOffset(selection.x);
        return StatementSplitter.split(selected).stream()
                .map(found -> new StatementText(
                        found.text(), selection.x + found.offset(), found.length(), line + found.line()))
                .toList();
    }

    /** Returns the statements of the whole text. */
    List<StatementText> all() {
        return StatementSplitter.split(text());
    }

    /** Marks the place of an error, if the statement still stands where it stood. */
    void mark(StatementText statement, QueryFailure failure) {
        StatementPlace place = failure.position()
                .map(range -> StatementPlace.of(range, statement.text()).in(statement.offset()))
                .orElse(new StatementPlace(statement.offset(), statement.length()));
        if (failure.statementFault() && text().startsWith(statement.text(), statement.offset())) {
            clearMarks();
            marks.mark(failure, new Position(place.offset(), place.length()));
        }
    }

    /** Takes all marks of errors away. */
    void clearMarks() {
        marks.clear();
    }

    /** Returns where errors are marked. */
    List<Position> markedErrors() {
        return marks.places();
    }

    /** Selects a stretch of the text and gives it the keyboard. */
    void reveal(int offset, int length) {
        int from = Math.min(offset, document.getLength());
        int to = Math.min(offset + length, document.getLength());
        viewer.setSelectedRange(from, to - from);
        viewer.revealRange(from, to - from);
        widget.setFocus();
    }

    /** Comments the selected lines, or takes the comment away. */
    void toggleComment() {
        Point selection = viewer.getSelectedRange();
        try {
            int first = document.getLineOfOffset(selection.x);
            int last = document.getLineOfOffset(Math.max(selection.x, selection.x + selection.y - 1));
            IRegion end = document.getLineInformation(last);
            int from = document.getLineOffset(first);
            String before = document.get(from, end.getOffset() + end.getLength() - from);
            String delimiter = TextUtilities.getDefaultLineDelimiter(document);
            String after =
                    String.join(delimiter, CommentToggle.toggled(before.lines().toList()));
            document.replace(from, before.length(), after);
            if (first != last) {
                viewer.setSelectedRange(from, after.length());
            }
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Does an operation of {@link org.eclipse.jface.text.ITextOperationTarget} if it can be done now. */
    void operate(int operation) {
        if (viewer.canDoOperation(operation)) {
            viewer.doOperation(operation);
        }
    }

    private void followCaret() {
        caret = Math.min(widget.getCaretOffset(), document.getLength());
        statementMark.mark(StatementSplitter.at(text(), caret));
    }

    private void recolour() {
        colour();
        viewer.invalidateTextPresentation();
        widget.redraw();
    }

    private void colour() {
        currentLine.setHighlightColor(Palette.VIEW.color());
        brackets.setColor(Palette.ACCENT.color());
        numbers.setForeground(Palette.SECONDARY.color());
        numbers.setBackground(Palette.WINDOW.color());
        numbers.redraw();
    }

    /** An error's place says nothing of a text that has changed. */
    private final class Edits implements IDocumentListener {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // The text still is as it was when the marks were made.
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            clearMarks();
            widget.getDisplay().asyncExec(() -> {
                if (!widget.isDisposed()) {
                    followCaret();
                }
            });
        }
    }
}
