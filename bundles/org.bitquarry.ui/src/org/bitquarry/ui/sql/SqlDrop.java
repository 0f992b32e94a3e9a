package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.SqlOffers;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is dragged into a text: names as statements write them, or a statement that is chosen from a menu where one
 * table was dropped. Belongs to the UI thread.
 */
final class SqlDrop extends DropTargetAdapter {
    private final ITextViewer viewer;
    private final StyledText widget;

    private SqlDrop(ITextViewer viewer) {
        this.viewer = viewer;
        this.widget = viewer.getTextWidget();
    }

    /** Lets a text take what is dragged to it. */
    static SqlDrop install(ITextViewer viewer) {
        SqlDrop drop = new SqlDrop(viewer);
        DropTarget target = new DropTarget(viewer.getTextWidget(), DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance());
        target.addDropListener(drop);
        return drop;
    }

    /** What is dragged stays where it is. */
    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void drop(DropTargetEvent event) {
        Point at = new Point(event.x, event.y);
        List<SqlOffers> dragged = dragged();
        if (!dragged.isEmpty()) {
            take(dragged, at);
        } else if (event.data instanceof String text) {
            insert(offset(at), text);
        }
    }

    private static List<SqlOffers> dragged() {
        @Nullable ISelection selection = LocalSelectionTransfer.getTransfer().getSelection();
        return selection instanceof IStructuredSelection nodes
                ? Stream.of(nodes.toArray())
                        .map(node -> Adapters.adapt(node, SqlOffers.class))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** Takes what was dropped at a place of the display; returns the menu that it opens, if there is something to choose. */
    @Nullable
    Menu take(List<SqlOffers> dragged, Point at) {
        int offset = offset(at);
        if (dragged.size() == 1 && !dragged.getFirst().offers().isEmpty()) {
            Menu menu = menu(dragged.getFirst(), offset);
            menu.setLocation(at);
            // The drop has to end before anything else may take the pointer.
            widget.getDisplay().asyncExec(() -> {
                if (!menu.isDisposed()) {
                    menu.setVisible(true);
                }
            });
            return menu;
        }
        insert(offset, dragged.stream().map(SqlOffers::name).collect(Collectors.joining(", ")));
        return null;
    }

    private Menu menu(SqlOffers offers, int offset) {
        Menu menu = new Menu(widget.getShell(), SWT.POP_UP);
        item(menu, "Name", () -> insert(offset, offers.name()));
        for (SqlOffers.Offer offer : offers.offers()) {
            MenuItem item = item(menu, offer.label(), () -> offer.statement()
                    .ifPresent(statement -> insertStatement(offset, statement)));
            item.setEnabled(offer.statement().isPresent());
        }
        // The chosen item is told after the menu is hidden.
        menu.addListener(SWT.Hide, hidden -> widget.getDisplay().asyncExec(menu::dispose));
        widget.addDisposeListener(gone -> menu.dispose());
        return menu;
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> action.run()));
        return item;
    }

    /** Counts in the document: lines that are folded away are no part of the widget's text. */
    private int offset(Point at) {
        Point inside = widget.toControl(at);
        int found = widget.getOffsetAtPoint(inside);
        int line = widget.getLineIndex(inside.y);
        int shown = found >= 0
                ? found
                : widget.getOffsetAtLine(line) + widget.getLine(line).length();
        return viewer instanceof ITextViewerExtension5 folding ? folding.widgetOffset2ModelOffset(shown) : shown;
    }

    /** On lines of its own, and ended, so that it is a statement beside others. */
    private void insertStatement(int offset, String statement) {
        IDocument document = viewer.getDocument();
        int at = Math.min(offset, document.getLength());
        try {
            int line = document.getLineOfOffset(at);
            boolean blank = document.get(document.getLineOffset(line), document.getLineLength(line))
                    .isBlank();
            int place = blank ? document.getLineOffset(line) : lineEnd(document, line);
            insert(place, (blank ? "" : "\n") + statement + ";" + (blank ? "\n" : ""));
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int lineEnd(IDocument document, int line) throws BadLocationException {
        return document.getLineInformation(line).getOffset()
                + document.getLineInformation(line).getLength();
    }

    private void insert(int offset, String text) {
        IDocument document = viewer.getDocument();
        int at = Math.min(offset, document.getLength());
        try {
            document.replace(at, 0, text);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
        viewer.setSelectedRange(at + text.length(), 0);
        widget.setFocus();
    }
}
