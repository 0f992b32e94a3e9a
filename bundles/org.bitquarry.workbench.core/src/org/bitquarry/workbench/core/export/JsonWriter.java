package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitquarry.engine.ResultColumn;
import org.jspecify.annotations.Nullable;

/** One object a row and line, members in the order of the columns; all in one array, or each by itself. */
final class JsonWriter implements RowWriter {
    private static final char FIRST_PRINTABLE = ' ';

    private final Appendable out;
    private final boolean byLine;
    private List<String> names = List.of();
    private boolean any;

    JsonWriter(Appendable out, boolean byLine) {
        this.out = out;
        this.byLine = byLine;
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
        names = distinct(columns);
        out.append(byLine ? "" : "[");
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        if (!byLine) {
            out.append(any ? ",\n" : "\n");
        }
        out.append('{');
        any = true;
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(quoted(names.get(i))).append(':').append(literal(values[i]));
        }
        out.append(byLine ? "}\n" : "}");
    }

    @Override
    public void end() throws IOException {
        if (!byLine) {
            out.append(any ? "\n]\n" : "]\n");
        }
    }

    @Override
    public void breakOff() throws IOException {
        out.append(byLine ? "" : "\n");
    }

    /** Two members of a name would hide each other: the second Name becomes Name_2. */
    private static List<String> distinct(List<ResultColumn> columns) {
        Set<String> used = new HashSet<>();
        List<String> result = new ArrayList<>();
        for (ResultColumn column : columns) {
            String name = column.name();
            for (int number = 2; !used.add(name); number++) {
                name = column.name() + "_" + number;
            }
            result.add(name);
        }
        return result;
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        boolean isBare =
                value instanceof Boolean || value instanceof Number number && Double.isFinite(number.doubleValue());
        return isBare ? value.toString() : quoted(ValueText.of(value));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(c < FIRST_PRINTABLE || isLoneSurrogate(text, i) ? escaped(c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static String escaped(char c) {
        return String.format("\\u%04x", (int) c);
    }
}
