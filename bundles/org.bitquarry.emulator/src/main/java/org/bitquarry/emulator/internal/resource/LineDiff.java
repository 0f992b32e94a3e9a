package org.bitquarry.emulator.internal.resource;

import java.util.Arrays;
import java.util.List;

/**
 * The lines in which two texts differ, as one hunk: what is between their common beginning and their common end.
 *
 * @param from how many lines both begin with
 */
record LineDiff(List<String> before, List<String> after, int from, List<String> removed, List<String> added) {
    private static final int CONTEXT = 3;

    static LineDiff of(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        return new LineDiff(
                old, now, start, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    }

    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.asList(text.replaceFirst("\n$", "").split("\n", -1));
    }

    /** The hunk in the unified format; empty when the texts are equal. */
    String unified() {
        if (removed.isEmpty() && added.isEmpty()) {
            return "";
        }
        int first = Math.max(0, from - CONTEXT);
        List<String> above = before.subList(first, from);
        int rest = from + removed.size();
        List<String> below = before.subList(rest, Math.min(before.size(), rest + CONTEXT));
        int around = above.size() + below.size();
        StringBuilder hunk = new StringBuilder(
                "@@ -" + range(first, removed.size() + around) + " +" + range(first, added.size() + around) + " @@\n");
        above.forEach(line -> hunk.append(' ').append(line).append('\n'));
        removed.forEach(line -> hunk.append('-').append(line).append('\n'));
        added.forEach(line -> hunk.append('+').append(line).append('\n'));
        below.forEach(line -> hunk.append(' ').append(line).append('\n'));
        return hunk.toString();
    }

    private static String range(int first, int count) {
        return (count == 0 ? first : first + 1) + "," + count;
    }
}
