package org.bitquarry.workbench.core.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads unified diffs, as git writes them. */
public final class UnifiedDiff {
    private static final Pattern HUNK = Pattern.compile("@@+ -(\\d+)(?:,(\\d+))? .*?\\+(\\d+)(?:,(\\d+))? @@+.*");

    private final List<DiffLine> lines = new ArrayList<>();
    private int before;
    private int after;
    private int beforeLeft;
    private int afterLeft;

    private UnifiedDiff() {}

    /** Tells whether a text looks like one. */
    public static boolean isOne(String text) {
        String begin = text.substring(0, Math.min(text.length(), 4_000));
        return begin.startsWith("diff --git ")
                || begin.contains("\ndiff --git ")
                || begin.startsWith("--- ") && begin.contains("\n+++ ");
    }

    /** Returns what each line of a text says. */
    public static List<DiffLine> lines(List<String> text) {
        UnifiedDiff diff = new UnifiedDiff();
        text.forEach(diff::take);
        return List.copyOf(diff.lines);
    }

    private void take(String line) {
        Matcher hunk = HUNK.matcher(line);
        if (line.startsWith("@@") && hunk.matches()) {
            before = Integer.parseInt(hunk.group(1));
            after = Integer.parseInt(hunk.group(3));
            beforeLeft = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
            afterLeft = hunk.group(4) == null ? 1 : Integer.parseInt(hunk.group(4));
            add(DiffLine.Kind.HUNK, false, false);
        } else if (line.startsWith("diff --git ")) {
            beforeLeft = 0;
            afterLeft = 0;
            add(DiffLine.Kind.FILE, false, false);
        } else if (beforeLeft <= 0 && afterLeft <= 0) {
            add(DiffLine.Kind.FILE, false, false);
        } else if (line.startsWith("+")) {
            add(DiffLine.Kind.ADDED, false, true);
        } else if (line.startsWith("-")) {
            add(DiffLine.Kind.REMOVED, true, false);
        } else if (line.startsWith("\\")) {
            add(DiffLine.Kind.FILE, false, false);
        } else {
            add(DiffLine.Kind.SAME, true, true);
        }
    }

    private void add(DiffLine.Kind kind, boolean inBefore, boolean inAfter) {
        OptionalInt old = inBefore ? OptionalInt.of(before++) : OptionalInt.empty();
        OptionalInt now = inAfter ? OptionalInt.of(after++) : OptionalInt.empty();
        beforeLeft -= inBefore ? 1 : 0;
        afterLeft -= inAfter ? 1 : 0;
        lines.add(new DiffLine(kind, old, now));
    }
}
