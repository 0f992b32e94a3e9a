package org.bitquarry.ui.docs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.docs.TablePage;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.parts.WholeLines;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A page: its text, and its columns as a table; side by side where there is more width than height. Enter or a click on
 * the line below a query opens it. Belongs to the UI thread.
 */
public final class PagePane extends Composite {
    private static final int MARGIN = 12;
    private static final int LINE_GAP = 2;
    private static final int WIDE = 1_200;
    private static final int HIGH = 360;
    private static final int[] WEIGHTS = {42, 58};

    private final SashForm sash;
    private final StyledText text;
    private final ColumnsTable columns;
    private final UiExecutor ui = new UiExecutor(this);
    private Optional<Shown> shown = Optional.empty();

    /** What is shown, to paint it anew, and who opens its queries. */
    private record Shown(TablePage page, List<PageText.Link> links, Consumer<String> opener) {}

    /** Makes an empty page. */
    public PagePane(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        Composite lines = new Composite(sash, SWT.NONE);
        Palette.WINDOW.ground(lines);
        text = new StyledText(lines, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setData("test.id", "documentation.text");
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(LINE_GAP);
        Palette.WINDOW.ground(text);
        lines.setLayout(new WholeLines(text));
        columns = new ColumnsTable(sash);
        sash.setWeights(WEIGHTS);
        sash.addListener(SWT.Resize, event -> turn());
        text.addListener(SWT.MouseUp, this::clicked);
        text.addListener(SWT.KeyDown, this::typed);
        Palette.onChange(this, () -> shown.ifPresent(old -> show(old.page(), old.opener())));
    }

    /**
     * Shows a page from its top.
     *
     * @param opener is given the query that a person wants to try
     */
    public void show(TablePage page, Consumer<String> opener) {
        PageText written = PageText.of(page);
        shown = Optional.of(new Shown(page, written.links(), opener));
        text.setText(written.text());
        text.setStyleRanges(written.styles().toArray(StyleRange[]::new));
        columns.show(page);
        // The text is scrolled while it is laid out, which comes later.
        ui.later(() -> {
            text.setTopPixel(0);
            text.getParent().layout();
        });
    }

    /** Selects a column. */
    public void goTo(String column) {
        columns.select(column);
    }

    /** Beside each other where both can be read, else one below the other. */
    private void turn() {
        Point size = sash.getSize();
        boolean wide = size.x >= WIDE || size.y < HIGH && size.x > size.y;
        sash.setOrientation(wide ? SWT.HORIZONTAL : SWT.VERTICAL);
    }

    private void clicked(Event event) {
        if (event.button == 1 && text.getSelectionCount() == 0) {
            open(text.getOffsetAtPoint(new Point(event.x, event.y)));
        }
    }

    private void typed(Event event) {
        if (event.character == SWT.CR) {
            open(text.getCaretOffset());
        }
    }

    private void open(int offset) {
        shown.ifPresent(page -> page.links().stream()
                .filter(link -> link.from() <= offset && offset <= link.to())
                .findFirst()
                .ifPresent(link -> page.opener().accept(link.query())));
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }
}
