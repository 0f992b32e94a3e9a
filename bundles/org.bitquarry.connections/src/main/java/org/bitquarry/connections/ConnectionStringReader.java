package org.bitquarry.connections;

import java.util.Optional;

/** Takes a connection string apart into names and values. */
final class ConnectionStringReader {
    private final String text;
    private int at;

    ConnectionStringReader(String text) {
        this.text = text;
    }

    /**
     * A name and its value without quotes.
     *
     * @param name as written, trimmed
     * @param value as meant
     */
    record Entry(String name, String value) {
        /** Shows the name only: the value may be a secret. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** Skips separators and tells whether anything is left. */
    boolean hasEntry() {
        while (at < text.length() && (text.charAt(at) == ';' || Character.isWhitespace(text.charAt(at)))) {
            at++;
        }
        return at < text.length();
    }

    /** Reads the next entry; the one before it is named in complaints instead of text that may be a secret. */
    Entry next(Optional<ConnectionProperty> before) {
        int equals = text.indexOf('=', at);
        int semicolon = text.indexOf(';', at);
        if (equals < 0 || (semicolon >= 0 && semicolon < equals)) {
            throw ConnectionString.rejected(
                    "the entry " + place(before) + " has no \"=\".",
                    "Write Name=Value, and put a value that holds a semicolon in double quotes.");
        }
        String name = text.substring(at, equals).strip();
        at = equals + 1;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        char first = at < text.length() ? text.charAt(at) : ';';
        return new Entry(name, first == '"' || first == '\'' ? quoted(name, first) : plain());
    }

    private static String place(Optional<ConnectionProperty> before) {
        return before.map(property -> "after " + property.name()).orElse("at the beginning");
    }

    private String plain() {
        int end = text.indexOf(';', at);
        int stop = end < 0 ? text.length() : end;
        String value = text.substring(at, stop).strip();
        at = stop;
        return value;
    }

    private String quoted(String name, char quote) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != quote) {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == quote) {
                value.append(quote);
                at++;
            } else {
                endOfValue(name);
                return value.toString();
            }
        }
        throw ConnectionString.rejected("the quote that opens the value of " + name + " is not closed.", "Close it.");
    }

    private void endOfValue(String name) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) != ';') {
            throw ConnectionString.rejected(
                    "there is text between the quoted value of " + name + " and the next semicolon.",
                    "Double a quote that belongs to the value.");
        }
    }
}
