package org.bitquarry.ui.sql;

import java.util.List;

/** Comments lines, or takes the comment away when each of them is one. */
final class CommentToggle {
    private static final String MARK = "--";

    private CommentToggle() {}

    /** Returns the lines as they shall be; blank ones stay as they are. */
    static List<String> toggled(List<String> lines) {
        List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
        if (full.isEmpty()) {
            return lines;
        }
        return full.stream().allMatch(line -> line.stripLeading().startsWith(MARK))
                ? uncommented(lines)
                : commented(lines);
    }

    /** Returns the lines as comments; those that are one become one of a comment. */
    static List<String> commented(List<String> lines) {
        List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
        int indent = full.stream().mapToInt(CommentToggle::indent).min().orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? line : line.substring(0, indent) + MARK + " " + line.substring(indent))
                .toList();
    }

    /** Returns the lines without the comment that begins them. */
    static List<String> uncommented(List<String> lines) {
        return lines.stream().map(CommentToggle::uncommented).toList();
    }

    private static String uncommented(String line) {
        int at = indent(line);
        if (!line.startsWith(MARK, at)) {
            return line;
        }
        int end = at + MARK.length();
        return line.substring(0, at) + line.substring(end < line.length() && line.charAt(end) == ' ' ? end + 1 : end);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
