package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields of a text that was copied: from a grid or a spreadsheet with tabs, from a file with commas or semicolons, else
 * one field a line. A quoted field may hold line breaks.
 *
 * @param rows of fields, at least one of at least one; they may differ in length
 */
public record ClipboardTable(List<List<Field>> rows) {
    private static final char NOTHING = '\0';

    /**
     * A field.
     *
     * @param text without its quotes
     * @param quoted stood in quotes, so that an empty one is no NULL
     */
    public record Field(String text, boolean quoted) {
        /** Tells whether there is nothing at all. */
        boolean isMissing() {
            return text.isEmpty() && !quoted;
        }
    }

    /** Copies the rows. */
    public ClipboardTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Takes a text as the value of one cell, whatever stands in it. */
    public static ClipboardTable ofOneCell(String text) {
        return new ClipboardTable(List.of(List.of(new Field(text, true))));
    }

    /** Reads a text, as far as it is more than one field. */
    public static ClipboardTable read(String text) {
        List<List<Field>> tabbed = new Reading(text, '\t').rows();
        if (isWider(tabbed)) {
            return new ClipboardTable(tabbed);
        }
        for (char comma : new char[] {',', ';'}) {
            List<List<Field>> rows = new Reading(text, comma).rows();
            if (isFile(rows)) {
                return new ClipboardTable(rows);
            }
        }
        return new ClipboardTable(new Reading(text, NOTHING).rows());
    }

    private static boolean isWider(List<List<Field>> rows) {
        return rows.stream().anyMatch(row -> row.size() > 1);
    }

    /** Sentences have commas too, with a blank behind them; a line alone is taken for one unless it has quotes. */
    private static boolean isFile(List<List<Field>> rows) {
        int width = rows.getFirst().size();
        boolean even = width > 1 && rows.stream().allMatch(row -> row.size() == width);
        boolean quoted = rows.stream().flatMap(List::stream).anyMatch(Field::quoted);
        boolean prose = rows.stream().anyMatch(row -> row.stream()
                .skip(1)
                .anyMatch(field -> !field.quoted() && field.text().startsWith(" ")));
        return even && (quoted || rows.size() > 1 && !prose);
    }

    /** Returns the number of fields of the longest row. */
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** One pass over the text. */
    private static final class Reading {
        private final String text;
        private final char delimiter;
        private int at;

        Reading(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        List<List<Field>> rows() {
            List<List<Field>> rows = new ArrayList<>();
            do {
                rows.add(row());
            } while (at < text.length());
            return rows;
        }

        /** Reads to the end of a line, and over its break. */
        private List<Field> row() {
            List<Field> fields = new ArrayList<>();
            fields.add(field());
            while (at < text.length() && text.charAt(at) == delimiter && delimiter != NOTHING) {
                at++;
                fields.add(field());
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return fields;
        }

        private Field field() {
            int end = closingQuote();
            if (end > 0) {
                String inside = text.substring(at + 1, end).replace("\"\"", "\"");
                at = end + 1;
                return new Field(inside, true);
            }
            int begin = at;
            while (at < text.length() && !isEnd(at)) {
                at++;
            }
            return new Field(text.substring(begin, at), false);
        }

        /** Quotes that don't end with their field are letters like others. */
        private int closingQuote() {
            if (at >= text.length() || text.charAt(at) != '"') {
                return -1;
            }
            int end = at + 1;
            while (end < text.length()) {
                if (text.charAt(end) != '"') {
                    end++;
                } else if (end + 1 < text.length() && text.charAt(end + 1) == '"') {
                    end += 2;
                } else {
                    return isEnd(end + 1) ? end : -1;
                }
            }
            return -1;
        }

        private boolean isEnd(int place) {
            return place >= text.length()
                    || text.charAt(place) == '\n'
                    || text.charAt(place) == '\r'
                    || text.charAt(place) == delimiter && delimiter != NOTHING;
        }
    }
}
