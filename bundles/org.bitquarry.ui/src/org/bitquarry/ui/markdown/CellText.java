package org.bitquarry.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.workbench.core.export.DisplayWidth;

/**
 * What stands in a cell of a table.
 *
 * @param right whether it stands at the right
 */
record CellText(List<Run> runs, boolean right) {
    CellText {
        runs = runs.stream()
                .map(run -> run.text().equals("\n") ? Run.plain(" ") : run)
                .toList();
    }

    /** Returns how many letters wide it is. */
    int width() {
        return runs.stream().mapToInt(run -> DisplayWidth.of(run.text())).sum();
    }

    /** Returns it as lines of so many letters; longer words are cut in pieces. */
    List<List<Run>> wrapped(int width) {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        int used = 0;
        for (Run word : words(width)) {
            int wide = DisplayWidth.of(word.text());
            if (used > 0 && used + DisplayWidth.of(word.text().stripTrailing()) > width) {
                lines.add(List.copyOf(line));
                line.clear();
                used = 0;
            }
            line.add(word);
            used += wide;
        }
        lines.add(List.copyOf(line));
        return lines;
    }

    private List<Run> words(int width) {
        List<Run> words = new ArrayList<>();
        for (Run run : runs) {
            int from = 0;
            while (from < run.text().length()) {
                int space = run.text().indexOf(' ', from);
                int end = space < 0 ? run.text().length() : space + 1;
                int cut = end - from > width + 1 ? from + width : end;
                words.add(run.with(run.text().substring(from, cut)));
                from = cut;
            }
        }
        return words;
    }
}
