package org.bitquarry.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.parts.UiExecutor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A row as a form: a line a column, edited like the grid's cells. Alt+Up and Alt+Down go from row to row. */
final class RecordPanel implements InspectorPanel {
    static final int MARGIN = 8;
    private static final int GAP = 4;

    private final Composite all;
    private final Label title;
    private final Text filter;
    private final Button before;
    private final Button next;
    private final ScrolledComposite scroll;
    private final Composite form;
    private final Runnable relay;
    private final List<RecordLine> lines = new ArrayList<>();
    private List<ResultColumn> columns = List.of();
    private Optional<Inspected> cell = Optional.empty();

    RecordPanel(Composite parent) {
        all = new Composite(parent, SWT.NONE);
        all.setData("test.id", "inspector.record");
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .numColumns(4)
                .applyTo(all);
        filter = new Text(all, SWT.SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Find a column");
        filter.setData("test.id", "inspector.record.filter");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(filter);
        title = new Label(all, SWT.NONE);
        title.setData("test.id", "inspector.record.row");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(title);
        before = button("↑", "Row before (Alt+Up)", "inspector.record.before", -1);
        next = button("↓", "Next row (Alt+Down)", "inspector.record.next", 1);
        scroll = new ScrolledComposite(all, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setShowFocusedControl(true);
        GridDataFactory.fillDefaults()
                .span(4, 1)
                .grab(true, true)
                .hint(MARGIN, MARGIN)
                .applyTo(scroll);
        form = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(GAP, GAP).applyTo(form);
        scroll.setContent(form);
        relay = new UiExecutor(all).merging(this::lay);
        scroll.addListener(SWT.Resize, event -> relay.run());
        filter.addListener(SWT.Modify, event -> filter());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                filter.setText("");
            }
            steps(event);
        });
    }

    private Button button(String words, String tip, String id, int step) {
        Button button = new Button(all, SWT.PUSH);
        button.setText(words);
        button.setToolTipText(tip);
        button.setData("test.id", id);
        button.addListener(SWT.Selection, event -> step(step));
        return button;
    }

    /** Goes to another row with Alt and an arrow. */
    void steps(Event event) {
        boolean alt = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD3;
        if (alt && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
            event.doit = false;
            step(event.keyCode == SWT.ARROW_UP ? -1 : 1);
        }
    }

    private void step(int rows) {
        finish();
        cell.ifPresent(known -> {
            int row = known.place().row() + rows;
            if (row >= 0 && row < known.rows().count()) {
                known.cursor().go(row, known.place().column());
            }
        });
    }

    @Override
    public Composite control() {
        return all;
    }

    @Override
    public void show(Inspected now) {
        cell = Optional.of(now);
        int row = now.place().row();
        title.setText("Row %,d of %,d".formatted(row + 1, now.rows().count()));
        before.setEnabled(row > 0);
        next.setEnabled(row + 1 < now.rows().count());
        List<ResultColumn> wanted = now.rows().columns();
        if (!wanted.equals(columns)) {
            make(wanted);
        }
        boolean changed = false;
        for (int column = 0; column < lines.size(); column++) {
            changed |= lines.get(column).show(now.at(column));
        }
        if (changed) {
            relay.run();
        }
        all.layout();
    }

    @Override
    public void forget() {
        cell = Optional.empty();
        make(List.of());
    }

    private void make(List<ResultColumn> wanted) {
        lines.forEach(RecordLine::dispose);
        lines.clear();
        columns = wanted;
        wanted.forEach(column -> lines.add(new RecordLine(form, column, this::steps)));
        filter();
    }

    private void filter() {
        String part = filter.getText().strip().toLowerCase(Locale.ROOT);
        for (int column = 0; column < lines.size(); column++) {
            lines.get(column)
                    .visible(columns.get(column).name().toLowerCase(Locale.ROOT).contains(part));
        }
        relay.run();
    }

    private void lay() {
        int width = scroll.getClientArea().width;
        if (width > 0) {
            lines.forEach(line -> line.fit(width));
            form.setSize(form.computeSize(width, SWT.DEFAULT));
            form.layout(true, true);
            lines.forEach(RecordLine::laid);
        }
    }

    @Override
    public void finish() {
        lines.forEach(RecordLine::finish);
    }
}
