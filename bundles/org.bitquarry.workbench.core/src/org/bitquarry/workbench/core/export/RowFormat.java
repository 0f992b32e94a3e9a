package org.bitquarry.workbench.core.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which rows are written. */
public enum RowFormat {
    /** Columns under each other, for a terminal. */
    TABLE,
    /** RFC 4180; NULL is an empty field, an empty text a quoted one. */
    CSV,
    /** One array of objects. */
    JSON,
    /** A table in Markdown. */
    MARKDOWN;

    /** Finds a format by its name without regard to case. */
    public static Optional<RowFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.label().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the name as a person types it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Opens a writer; the caller closes {@code out}. */
    public RowWriter open(Appendable out, WriterOptions options) {
        return switch (this) {
            case TABLE -> new TableWriter(out, options.cellWidth());
            case CSV -> new CsvWriter(out, options.guarded());
            case JSON -> new JsonWriter(out);
            case MARKDOWN -> new MarkdownWriter(out);
        };
    }
}
