package org.bitquarry.workbench.core.export;

import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which rows are written as text. */
public enum RowFormat {
    /** Columns under each other, for a terminal. */
    TABLE("table"),
    /** RFC 4180; NULL is an empty field, an empty text a quoted one. */
    CSV("csv"),
    /** As CSV, with tabs between the fields. */
    TSV("tsv"),
    /** One array of objects. */
    JSON("json"),
    /** One object a line. */
    JSON_LINES("jsonl"),
    /** A table in Markdown. */
    MARKDOWN("markdown"),
    /** A page with one table. */
    HTML("html"),
    /** One INSERT a row. */
    SQL("sql");

    private final String label;

    RowFormat(String label) {
        this.label = label;
    }

    /** Finds a format by its name without regard to case. */
    public static Optional<RowFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.label().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the name as a person types it. */
    public String label() {
        return label;
    }

    /** Opens a writer; the caller closes {@code out}. */
    public RowWriter open(Appendable out, WriterOptions options) {
        return switch (this) {
            case TABLE -> new TableWriter(out, options.cellWidth());
            case CSV -> new CsvWriter(out, options.delimiter(), options);
            case TSV -> new CsvWriter(out, '\t', options);
            case JSON -> new JsonWriter(out, false);
            case JSON_LINES -> new JsonWriter(out, true);
            case MARKDOWN -> new MarkdownWriter(out, options.nullText());
            case HTML -> new HtmlWriter(out, options.nullText());
            case SQL -> new InsertWriter(out, options.table());
        };
    }
}
