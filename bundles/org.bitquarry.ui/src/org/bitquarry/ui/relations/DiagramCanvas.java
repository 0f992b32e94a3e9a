package org.bitquarry.ui.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.dictionary.Diagram;
import org.bitquarry.workbench.core.dictionary.DiagramLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A diagram in which one goes about by arrow keys or by clicks; Enter or a double click opens a table. As large as the
 * diagram at its zoom. Belongs to the UI thread.
 */
final class DiagramCanvas extends Canvas {
    private static final int FULL = 100;
    private static final int LEAST = 40;
    private static final int MOST = 200;
    private static final int STEP = 20;
    private static final int NEAR = 4;
    private static final int LINE_GAP = 4;

    private final Diagram diagram;
    private final int line;
    private final List<Runnable> listeners = new ArrayList<>();
    private Diagram.Box selected;
    private Optional<Diagram.Edge> pointed = Optional.empty();
    private int zoom = FULL;

    DiagramCanvas(Composite parent, TableDefinition table, Relations relations, Consumer<TableDefinition> opener) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setData("test.id", "relations.diagram");
        GC gc = new GC(this);
        try {
            line = gc.getFontMetrics().getHeight() + LINE_GAP;
            diagram = new DiagramLayout(text -> gc.textExtent(text).x, line).of(table, relations);
        } finally {
            gc.dispose();
        }
        selected = diagram.centre();
        Palette.WINDOW.ground(this);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> at(event).ifPresent(this::select));
        addListener(SWT.MouseDown, event -> setFocus());
        addListener(SWT.MouseDoubleClick, event -> at(event).ifPresent(box -> opener.accept(box.table())));
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.KeyDown, event -> pressed(event, opener));
        addListener(SWT.Traverse, event -> {
            boolean leaves = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            event.doit = leaves || event.detail == SWT.TRAVERSE_PAGE_NEXT || event.detail == SWT.TRAVERSE_PAGE_PREVIOUS;
        });
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        Palette.onChange(this, this::redraw);
        accessible();
    }

    private void accessible() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    /** Tells what is selected and what the diagram shows. */
    String words() {
        return selected.title() + ": " + relationWords(selected) + " " + diagram.words();
    }

    private String relationWords(Diagram.Box box) {
        List<String> words = diagram.edges().stream()
                .filter(edge -> box.side() == Diagram.Side.PARENT
                        ? edge.relation().parent().equals(box.table())
                                && edge.toX() < diagram.centre().x()
                        : box.side() == Diagram.Side.CHILD
                                && edge.relation().child().equals(box.table())
                                && edge.fromX() > diagram.centre().x())
                .map(edge -> edge.relation().words())
                .toList();
        return words.isEmpty() ? box.table().description() : String.join("; ", words) + ".";
    }

    Diagram diagram() {
        return diagram;
    }

    Diagram.Box selected() {
        return selected;
    }

    int zoom() {
        return zoom;
    }

    /** Runs an action when another table is selected or the zoom changes. */
    void onChange(Runnable action) {
        listeners.add(action);
    }

    private void tell() {
        redraw();
        listeners.forEach(Runnable::run);
    }

    private void select(Diagram.Box box) {
        if (!box.equals(selected)) {
            selected = box;
            getAccessible().setFocus(ACC.CHILDID_SELF);
            tell();
        }
    }

    void zoomTo(int percent) {
        zoom = Math.clamp(percent, LEAST, MOST);
        tell();
    }

    void zoomBy(int steps) {
        zoomTo(zoom + steps * STEP);
    }

    /** Makes all of it fit into an area, as far as it stays readable. */
    void fit(Point area) {
        zoomTo(Math.min(FULL, Math.min(area.x * FULL / diagram.width(), area.y * FULL / diagram.height())));
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(diagram.width() * zoom / FULL, diagram.height() * zoom / FULL);
    }

    private void paint(GC gc) {
        Transform scale = new Transform(getDisplay());
        try {
            scale.scale((float) zoom / FULL, (float) zoom / FULL);
            gc.setTransform(scale);
            new DiagramPainter(gc, line).paint(diagram, Optional.of(selected).filter(box -> isFocusControl()), pointed);
            gc.setTransform(null);
        } finally {
            scale.dispose();
        }
    }

    /** Returns a picture of all of it at full size. */
    ImageData picture() {
        Image image = new Image(getDisplay(), diagram.width(), diagram.height());
        GC gc = new GC(image);
        try {
            gc.setFont(getFont());
            gc.setBackground(Palette.WINDOW.color());
            gc.fillRectangle(0, 0, diagram.width(), diagram.height());
            new DiagramPainter(gc, line).paint(diagram, Optional.empty(), Optional.empty());
            return image.getImageData(FULL);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private Optional<Diagram.Box> at(Event event) {
        return diagram.at(event.x * FULL / zoom, event.y * FULL / zoom);
    }

    private void hover(Event event) {
        int x = event.x * FULL / zoom;
        int y = event.y * FULL / zoom;
        Optional<Diagram.Box> box = diagram.at(x, y);
        Optional<Diagram.Edge> edge = box.isPresent()
                ? Optional.empty()
                : diagram.edges().stream()
                        .filter(drawn -> drawn.isNear(x, y, NEAR))
                        .findFirst();
        if (!edge.equals(pointed)) {
            pointed = edge;
            redraw();
        }
        String hint = box.map(found -> found.title() + "\n" + found.table().description())
                .or(() -> edge.map(found -> found.relation().child().name() + " → "
                        + found.relation().parent().name() + "\n"
                        + found.relation().words()))
                .orElse("");
        if (!hint.equals(getToolTipText())) {
            setToolTipText(hint);
        }
    }

    private void pressed(Event event, Consumer<TableDefinition> opener) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> select(diagram.next(selected, -1, 0));
            case SWT.ARROW_RIGHT -> select(diagram.next(selected, 1, 0));
            case SWT.ARROW_UP -> select(diagram.next(selected, 0, -1));
            case SWT.ARROW_DOWN -> select(diagram.next(selected, 0, 1));
            case SWT.HOME -> select(diagram.centre());
            case SWT.CR, SWT.KEYPAD_CR -> opener.accept(selected.table());
            case '+', '=', SWT.KEYPAD_ADD -> zoomBy(1);
            case '-', SWT.KEYPAD_SUBTRACT -> zoomBy(-1);
            case '0' -> zoomTo(FULL);
            default -> {
                // Other keys are others'.
            }
        }
    }
}
