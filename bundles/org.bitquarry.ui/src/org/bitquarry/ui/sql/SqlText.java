package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlPart;
import org.bitquarry.engine.StatementSplitter;
import org.bitquarry.engine.StatementText;
import org.bitquarry.ui.outline.OutlinedText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.StatementPlace;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.CursorLinePainter;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewerExtension8;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.MatchingCharacterPainter;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/** The text of a session and how it is shown, with what is known of it. Belongs to the UI thread. */
final class SqlText implements OutlinedText {
    private final Document document = new Document();
    private final SqlRuler ruler = new SqlRuler();
    private final ProjectionViewer viewer;
    private final StyledText widget;
    private final CursorLinePainter currentLine;
    private final MatchingCharacterPainter brackets;
    private final TypedText typed = new TypedText(document);
    private final NameRoles names = new NameRoles();
    private final ErrorMarks marks;
    private final Folds folds;
    private final StatementMark statementMark;
    private final TextReader reader;
    private final List<Runnable> outlineListeners = new CopyOnWriteArrayList<>();
    private List<SqlPart> parts = List.of();
    private int caret;

    /** @param insight into the text; asks the source for nothing */
    SqlText(Composite parent, SqlInsight insight) {
        viewer = new ProjectionViewer(parent, ruler.ruler(), null, false, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
        widget = viewer.getTextWidget();
        marks = new ErrorMarks(viewer);
        folds = new Folds(viewer);
        document.addPrenotifiedDocumentListener(names);
        viewer.configure(new SqlViewerConfiguration(
                new SqlCompletion(insight),
                new SqlHover(insight, marks),
                new Fixes(marks),
                new TokenPaint(typed, names)));
        viewer.setHoverEnrichMode(ITextViewerExtension8.EnrichMode.AFTER_DELAY);
        widget.setFont(JFaceResources.getTextFont());
        widget.setData("test.id", "sql.text");
        SqlDrop.install(viewer);
        viewer.setDocument(document, marks.model());
        ruler.fold(viewer);
        FoldPaint.follow(viewer);
        ruler.onMark(this::fixLine);
        viewer.appendVerifyKeyListener(new PairTyping(viewer, typed, () -> widget.getDisplay()
                .asyncExec(() -> operate(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION))));
        currentLine = new CursorLinePainter(viewer);
        viewer.addPainter(currentLine);
        brackets = new MatchingCharacterPainter(viewer, new SqlPairs(typed));
        viewer.addPainter(brackets);
        statementMark = new StatementMark(viewer);
        reader = new TextReader(insight, new UiExecutor(widget), this::take, this::take);
        widget.addCaretListener(event -> followCaret());
        widget.addDisposeListener(gone -> reader.end());
        document.addDocumentListener(new Edits());
        colour();
        Palette.onChange(widget, this::recolour);
    }

    /** Gives the text at the beginning; can't be undone. */
    void begin(String text, int at) {
        document.set(text);
        viewer.getUndoManager().reset();
        viewer.setSelectedRange(Math.min(at, text.length()), 0);
        widget.showSelection();
        followCaret();
        readAgain();
    }

    /** Reads the text again, because something else is known of its source now. */
    void readAgain() {
        reader.read(text());
    }

    /** Puts another text in the place of all of it; can be undone. The caret stays where it was, as far as it can. */
    void replace(String text) {
        int at = Math.min(caret, text.length());
        document.set(text);
        widget.setCaretOffset(at);
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
        return typed.text();
    }

    /** Returns where the caret is, or was when the widget went. */
    @Override
    public int caret() {
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
        int line = line(selection.x);
        return StatementSplitter.split(selected).stream()
                .map(found -> new StatementText(
                        found.text(), selection.x + found.offset(), found.length(), line + found.line()))
                .toList();
    }

    private int line(int offset) {
        try {
            return document.getLineOfOffset(offset);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the statement that a person means who puts the caret there. */
    Optional<StatementText> statementAt(int offset) {
        return typed.statementAt(offset);
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

    /** Takes the marks of the last run away. */
    void clearMarks() {
        marks.clear();
    }

    /** Returns where errors of the last run are marked. */
    List<Position> markedErrors() {
        return marks.places();
    }

    /** Returns all that is marked, before and after a run. */
    ErrorMarks marks() {
        return marks;
    }

    Folds folds() {
        return folds;
    }

    NameRoles names() {
        return names;
    }

    @Override
    public List<SqlPart> parts() {
        return parts;
    }

    @Override
    public Registration onOutline(Runnable action) {
        outlineListeners.add(action);
        return () -> outlineListeners.remove(action);
    }

    /** Selects a stretch of the text and gives it the keyboard. */
    void reveal(int offset, int length) {
        show(offset, length, true);
    }

    @Override
    public void show(int offset, int length, boolean focus) {
        int from = Math.min(offset, document.getLength());
        int to = Math.min(offset + length, document.getLength());
        viewer.setSelectedRange(from, to - from);
        viewer.revealRange(from, to - from);
        if (focus) {
            widget.setFocus();
        }
    }

    /** Lays out the statements that are selected, else the one at the caret; or all of them. */
    void format(boolean all) {
        String before = text();
        Point selection = viewer.getSelectedRange();
        TextFormat.Result after =
                all ? TextFormat.all(before, caret) : TextFormat.some(before, touched(selection), caret);
        if (!after.text().equals(before)) {
            viewer.getRewriteTarget().beginCompoundChange();
            TextFormat.replaceDifference(document, before, after.text());
            viewer.getRewriteTarget().endCompoundChange();
            viewer.setSelectedRange(Math.min(after.caret(), document.getLength()), 0);
            viewer.revealRange(Math.min(after.caret(), document.getLength()), 0);
        }
    }

    private List<StatementText> touched(Point selection) {
        return selection.y == 0
                ? statementMark.marked().stream().toList()
                : all().stream()
                        .filter(statement -> statement.offset() < selection.x + selection.y
                                && statement.offset() + statement.length() > selection.x)
                        .toList();
    }

    /** Shows where a statement stands now, or where its error is; what is no longer in the text, where it stood. */
    void reveal(StatementText statement, Optional<QueryFailure> failure) {
        OptionalInt found = StatementParts.find(statement, text());
        int offset = found.orElse(statement.offset());
        StatementPlace place = failure.flatMap(QueryFailure::position)
                .filter(range -> found.isPresent())
                .map(range -> StatementPlace.of(range, statement.text()).in(offset))
                .orElseGet(() -> new StatementPlace(offset, statement.length()));
        reveal(place.offset(), place.length());
    }

    /** Puts the caret behind the bracket that belongs to the one at the caret. */
    void goToBracket() {
        IRegion pair = new SqlPairs(typed).match(document, caret);
        if (pair != null) {
            int end = pair.getOffset() + pair.getLength();
            reveal(Math.abs(caret - end) <= 1 ? pair.getOffset() : end, 0);
        }
    }

    /** Comments the selected lines, or takes the comment away. */
    void toggleComment() {
        changeLines(CommentToggle::toggled);
    }

    /** Comments the selected lines, or takes the comment away where there is one. */
    void comment(boolean on) {
        changeLines(on ? CommentToggle::commented : CommentToggle::uncommented);
    }

    private void changeLines(UnaryOperator<List<String>> change) {
        Point selection = viewer.getSelectedRange();
        try {
            int first = document.getLineOfOffset(selection.x);
            int last = document.getLineOfOffset(Math.max(selection.x, selection.x + selection.y - 1));
            IRegion end = document.getLineInformation(last);
            int from = document.getLineOffset(first);
            String before = document.get(from, end.getOffset() + end.getLength() - from);
            String delimiter = TextUtilities.getDefaultLineDelimiter(document);
            String after = String.join(delimiter, change.apply(before.lines().toList()));
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

    /** Offers what would mend the first error of a line. */
    private void fixLine(int line) {
        marks.all()
                .map(ErrorMarks.Placed::place)
                .filter(place -> line(place.getOffset()) == line)
                .findFirst()
                .ifPresent(place -> {
                    viewer.setSelectedRange(place.getOffset(), 0);
                    widget.setFocus();
                    operate(ISourceViewer.QUICK_ASSIST);
                });
    }

    private void take(String read, TextReader.Words words) {
        if (!read.equals(text())) {
            return;
        }
        parts = words.parts();
        folds.take(words.folds());
        IRegion different = names.take(words.names());
        if (different.getLength() > 0) {
            viewer.invalidateTextPresentation(different.getOffset(), different.getLength());
        }
        outlineListeners.forEach(Runnable::run);
    }

    private void take(String read, List<SqlFinding> findings) {
        if (read.equals(text())) {
            marks.show(findings);
        }
    }

    private void followCaret() {
        int model = viewer.widgetOffset2ModelOffset(widget.getCaretOffset());
        caret = Math.clamp(model, 0, document.getLength());
        statementMark.mark(typed.statementAt(caret));
        outlineListeners.forEach(Runnable::run);
    }

    private void recolour() {
        colour();
        viewer.invalidateTextPresentation();
        widget.redraw();
    }

    private void colour() {
        Palette.WINDOW.ground(widget);
        currentLine.setHighlightColor(Palette.VIEW.color());
        brackets.setColor(Palette.ACCENT.color());
        ruler.colour();
    }

    /** What a run said of a text holds no longer when that has changed. */
    private final class Edits implements IDocumentListener {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // The text still is as it was when the marks were made.
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            clearMarks();
            readAgain();
            widget.getDisplay().asyncExec(() -> {
                if (!widget.isDisposed()) {
                    followCaret();
                }
            });
        }
    }
}
