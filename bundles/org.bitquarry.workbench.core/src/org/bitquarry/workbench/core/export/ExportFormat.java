package org.bitquarry.workbench.core.export;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Optional;

/** The formats in which rows are exported. */
public enum ExportFormat {
    CSV("CSV", "csv", RowFormat.CSV),
    TSV("TSV", "tsv", RowFormat.TSV),
    JSON("JSON", "json", RowFormat.JSON),
    JSON_LINES("JSON lines", "jsonl", RowFormat.JSON_LINES),
    MARKDOWN("Markdown", "md", RowFormat.MARKDOWN),
    HTML("HTML", "html", RowFormat.HTML),
    SQL_INSERT("SQL INSERT", "sql", RowFormat.SQL),
    XLSX("Excel workbook", "xlsx");

    private final String title;
    private final String extension;
    private final Optional<RowFormat> text;

    ExportFormat(String title, String extension, RowFormat text) {
        this.title = title;
        this.extension = extension;
        this.text = Optional.of(text);
    }

    ExportFormat(String title, String extension) {
        this.title = title;
        this.extension = extension;
        this.text = Optional.empty();
    }

    /** Returns the name that a person reads. */
    public String title() {
        return title;
    }

    /** Returns how the names of its files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** Tells whether it is text, which has an encoding and can be pasted. */
    public boolean isText() {
        return text.isPresent();
    }

    /** Tells whether a person chooses what stands between fields. */
    public boolean hasDelimiter() {
        return this == CSV;
    }

    /** Tells whether a line of names is a choice, and a spreadsheet might calculate what it reads. */
    public boolean hasFields() {
        return this == CSV || this == TSV || this == XLSX;
    }

    /** Tells whether a person chooses what stands for NULL. */
    public boolean hasNullText() {
        return hasFields() || this == MARKDOWN || this == HTML;
    }

    /** Opens a writer onto a file; the caller closes {@code out} after {@code flush} of what this returns. */
    Opened open(OutputStream out, TextEncoding encoding, WriterOptions options) throws IOException {
        if (text.isEmpty()) {
            return new Opened(new XlsxWriter(out, options), out);
        }
        Writer letters = encoding.writer(out);
        return new Opened(text.get().open(letters, options), letters);
    }

    /** Opens a writer onto a text. */
    RowWriter open(Appendable out, WriterOptions options) {
        return text.orElseThrow(() -> new IllegalArgumentException(title + " is no text"))
                .open(out, options);
    }

    /**
     * A writer of rows and what it buffers in.
     *
     * @param writer takes the rows
     * @param buffer is flushed when they are written
     */
    record Opened(RowWriter writer, Flushable buffer) {}
}
