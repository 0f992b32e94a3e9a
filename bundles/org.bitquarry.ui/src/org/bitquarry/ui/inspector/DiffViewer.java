package org.bitquarry.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.inspect.DiffLine;
import org.bitquarry.workbench.core.inspect.UnifiedDiff;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineBackgroundEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** A value as the difference that it tells of: lines that came and went on their grounds, with their numbers. */
final class DiffViewer implements ValueViewer {
    /** A line that is longer is cut for show. */
    private static final int LONGEST = 1_000;

    private static final int GAP = 6;
    private static final int EDGE = 4;

    private final Composite all;
    private final StyledText text;
    private final UiExecutor ui;
    private List<DiffLine> lines = List.of();
    private List<String> whole = List.of();
    private int asked;
    private int column;

    DiffViewer(Composite parent) {
        all = new Composite(parent, SWT.NONE);
        all.setLayout(new FillLayout());
        ui = new UiExecutor(all);
        text = new Lines(all);
        text.setData("test.id", "inspector.diff");
        text.setFont(JFaceResources.getTextFont());
        Palette.WINDOW.ground(text);
        text.addLineStyleListener(this::style);
        text.addLineBackgroundListener(this::ground);
        text.addListener(SWT.Paint, event -> numbers(event.gc));
        Palette.onChange(all, ui.merging(text::redraw));
    }

    /** What is cut for show is copied whole. */
    private final class Lines extends StyledText {
        Lines(Composite parent) {
            super(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        }

        @Override
        public void copy() {
            int from = getLineAtOffset(getSelection().x);
            int to = getLineAtOffset(getSelection().y);
            boolean cut = whole.subList(from, Math.min(to + 1, whole.size())).stream()
                    .anyMatch(line -> line.length() > LONGEST);
            new CopiedText(cut ? String.join("\n", whole.subList(from, to + 1)) : getSelectionText()).put(getDisplay());
        }
    }

    @Override
    public Composite control() {
        return all;
    }

    @Override
    public void show(Inspected cell, String value) {
        int serial = ++asked;
        Job reading = Job.createSystem("Read differences", monitor -> {
            List<String> read = List.of(value.split("\r?\n", -1));
            List<DiffLine> told = UnifiedDiff.lines(read);
            List<String> shown = read.stream()
                    .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
                    .toList();
            String joined = String.join("\n", shown);
            ui.execute(() -> {
                if (serial == asked) {
                    take(read, told, joined);
                }
            });
        });
        reading.schedule();
    }

    @Override
    public void forget() {
        asked++;
        take(List.of(), List.of(), "");
    }

    private void take(List<String> read, List<DiffLine> told, String joined) {
        whole = read;
        lines = told;
        int most = told.stream()
                .mapToInt(line -> Math.max(line.before().orElse(0), line.after().orElse(0)))
                .max()
                .orElse(0);
        GC gc = new GC(text);
        try {
            gc.setFont(text.getFont());
            column = gc.stringExtent(Integer.toString(Math.max(most, 10))).x;
        } finally {
            gc.dispose();
        }
        text.setMargins(EDGE + 2 * (column + GAP) + GAP, EDGE, EDGE, EDGE);
        text.setText(joined);
        text.setTopIndex(0);
    }

    private DiffLine.Kind kind(int offset) {
        int line = text.getLineAtOffset(offset);
        return line < lines.size() ? lines.get(line).kind() : DiffLine.Kind.SAME;
    }

    private void style(LineStyleEvent event) {
        Palette ink =
                switch (kind(event.lineOffset)) {
                    case FILE -> Palette.SECONDARY;
                    case HUNK -> Palette.ACCENT;
                    case ADDED, REMOVED, SAME -> Palette.TEXT;
                };
        List<StyleRange> styles = new ArrayList<>();
        styles.add(new StyleRange(event.lineOffset, event.lineText.length(), ink.color(), null));
        event.styles = styles.toArray(StyleRange[]::new);
    }

    private void ground(LineBackgroundEvent event) {
        switch (kind(event.lineOffset)) {
            case ADDED -> event.lineBackground = Palette.INSERTED.color();
            case REMOVED -> event.lineBackground = Palette.DELETED.color();
            case HUNK -> event.lineBackground = Palette.HEADER.color();
            case FILE, SAME -> event.lineBackground = Palette.WINDOW.color();
        }
    }

    private void numbers(GC gc) {
        Rectangle area = text.getClientArea();
        int width = 2 * (column + GAP) + GAP;
        gc.setBackground(Palette.VIEW.color());
        gc.fillRectangle(0, 0, width, area.height);
        gc.setForeground(Palette.SECONDARY.color());
        gc.setFont(text.getFont());
        for (int line = text.getTopIndex(); line < Math.min(lines.size(), text.getLineCount()); line++) {
            int y = text.getLinePixel(line);
            if (y > area.height) {
                return;
            }
            number(gc, lines.get(line).before(), GAP + column, y);
            number(gc, lines.get(line).after(), 2 * (GAP + column), y);
        }
    }

    private static void number(GC gc, OptionalInt number, int right, int y) {
        if (number.isPresent()) {
            String digits = Integer.toString(number.getAsInt());
            gc.drawString(digits, right - gc.stringExtent(digits).x, y, true);
        }
    }
}
