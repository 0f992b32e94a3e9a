package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.jspecify.annotations.Nullable;

/** A page of its own with one table; numbers stand right, and no value is ever markup. */
final class HtmlWriter implements RowWriter {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html>
            <head>
            <title>Rows</title>
            <style>
            table { border-collapse: collapse; font-family: sans-serif; font-size: 10pt; }
            th, td { border-bottom: 1px solid #ccc; padding: 3px 8px; text-align: left; vertical-align: top; }
            td { white-space: pre-wrap; }
            .n { text-align: right; }
            .null { color: #666; font-style: italic; }
            </style>
            </head>
            <body>
            <table>
            """;
    private static final String FOOT = "</tbody>\n</table>\n</body>\n</html>\n";

    private final Appendable out;
    private final String nullText;
    private List<ResultColumn> columns = List.of();

    HtmlWriter(Appendable out, String nullText) {
        this.out = out;
        this.nullText = escaped(nullText.isEmpty() ? "NULL" : nullText);
    }

    @Override
    public void begin(List<ResultColumn> shown) throws IOException {
        columns = shown;
        out.append(HEAD).append("<thead><tr>");
        for (ResultColumn column : shown) {
            out.append(column.type().isNumeric() ? "<th class=\"n\">" : "<th>")
                    .append(escaped(column.name()))
                    .append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        out.append("<tr>");
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                out.append("<td class=\"null\">").append(nullText);
            } else {
                out.append(columns.get(i).type().isNumeric() ? "<td class=\"n\">" : "<td>")
                        .append(escaped(ValueText.of(value)));
            }
            out.append("</td>");
        }
        out.append("</tr>\n");
    }

    @Override
    public void end() throws IOException {
        out.append(FOOT);
    }

    @Override
    public void breakOff() {
        // A table without its end doesn't look complete.
    }

    /** Characters outside ASCII are written as they are told in ASCII, so that the page reads the same in every encoding. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c < 0x7F) {
                        escaped.append((char) c);
                    } else {
                        escaped.append("&#").append(c).append(';');
                    }
                }
            }
        });
        return escaped.toString();
    }
}
