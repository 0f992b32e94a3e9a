package org.bitquarry.ui.commit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two texts, line by line.
 *
 * @param lines of both, in their order
 */
record LineDiff(List<Line> lines) {
    /** On which side a line stands. */
    enum Side {
        /** In both. */
        BOTH("  "),
        /** In the second one only. */
        ADDED("+ "),
        /** In the first one only. */
        REMOVED("− ");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }

    /**
     * A line.
     *
     * @param side where it stands
     * @param text without its end
     */
    record Line(Side side, String text) {
        /** Returns the line behind its sign. */
        String shown() {
            return side.sign + text;
        }
    }

    LineDiff {
        lines = List.copyOf(lines);
    }

    static LineDiff of(String before, String after) {
        List<String> first = lines(before);
        List<String> second = lines(after);
        List<Line> lines = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(first, second).getDeltas()) {
            add(lines, Side.BOTH, first.subList(done, delta.getSource().getPosition()));
            add(lines, Side.REMOVED, delta.getSource().getLines());
            add(lines, Side.ADDED, delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(lines, Side.BOTH, first.subList(done, first.size()));
        return new LineDiff(lines);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\R", -1));
    }

    private static void add(List<Line> lines, Side side, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(side, text)));
    }

    /** Returns all lines behind their signs. */
    String text() {
        return lines.stream().map(Line::shown).collect(Collectors.joining("\n"));
    }
}
