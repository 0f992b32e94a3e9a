package org.bitquarry.ui.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a page's lines and pieces one after the other. */
final class PageWriter {
    /** What one line may hold: laying out much longer ones would be felt. */
    static final int LONGEST = 2_000;

    private final StringBuilder text = new StringBuilder();
    private final List<MarkdownLine> lines = new ArrayList<>();
    private final Map<String, Integer> headings = new LinkedHashMap<>();
    private List<MarkdownLine.Piece> pieces = new ArrayList<>();
    private Optional<LineFormat> format = Optional.empty();
    private int start;

    /** Begins a line. */
    void line(LineFormat next) {
        if (next.gap() && format.isPresent()) {
            begin(LineFormat.room());
        }
        begin(next);
    }

    private void begin(LineFormat next) {
        end();
        if (format.isPresent()) {
            text.append('\n');
        }
        format = Optional.of(next);
        start = text.length();
        text.append(next.prefix());
    }

    /** Begins a line that can be gone to by its words. */
    void heading(LineFormat next, String words) {
        line(next);
        headings.putIfAbsent(words, start);
    }

    /** Writes pieces into the line that was begun; breaks in them go on in a line of the same format. */
    void write(List<Run> runs) {
        runs.forEach(this::write);
    }

    private void write(Run run) {
        if (run.text().equals("\n")) {
            line(format.orElseThrow().continued());
            return;
        }
        String rest = run.text();
        while (text.length() - start + rest.length() > LONGEST) {
            int room = LONGEST - (text.length() - start);
            int space = rest.lastIndexOf(' ', Math.max(room, 0));
            int cut = space > 0 ? space + 1 : Math.max(room, 0);
            append(run.with(rest.substring(0, cut)));
            rest = rest.substring(cut);
            line(format.orElseThrow().continued());
        }
        append(run.with(rest));
    }

    private void append(Run run) {
        if (!run.looks().isEmpty()) {
            pieces.add(new MarkdownLine.Piece(text.length(), run));
        }
        text.append(run.text());
    }

    private void end() {
        format.ifPresent(open -> lines.add(new MarkdownLine(start, open, pieces)));
        pieces = new ArrayList<>();
    }

    MarkdownPage page() {
        end();
        format = Optional.empty();
        return new MarkdownPage(text.toString(), lines, headings);
    }
}
