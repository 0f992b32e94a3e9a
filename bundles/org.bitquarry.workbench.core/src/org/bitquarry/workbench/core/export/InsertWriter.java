package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.ResultColumn;
import org.jspecify.annotations.Nullable;

/** One INSERT a row, with moments in UTC. Columns that take a secret are left out: what stands for one is no value. */
final class InsertWriter implements RowWriter {
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String NO_TABLE = "Rows";

    private final Appendable out;
    private final Optional<String> table;
    private int[] written = {};
    private String beginning = "";

    InsertWriter(Appendable out, Optional<String> table) {
        this.out = out;
        this.table = table;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        written = IntStream.range(0, columns.size())
                .filter(index -> columns.get(index)
                        .origin()
                        .filter(origin -> origin.column().sensitive())
                        .isEmpty())
                .toArray();
        String names = IntStream.of(written)
                .mapToObj(index -> identifier(columns.get(index).name()))
                .collect(Collectors.joining(", "));
        beginning = "INSERT INTO " + table.orElseGet(() -> tableOf(columns)) + " (" + names + ") VALUES (";
    }

    /** The one table that the columns come from; where there are several, or none, nobody can say more than "rows". */
    private static String tableOf(List<ResultColumn> columns) {
        List<String> tables = columns.stream()
                .flatMap(column -> column.origin().stream())
                .map(origin -> identifier(origin.table().schema().name())
                        + '.'
                        + identifier(origin.table().table().name()))
                .distinct()
                .toList();
        return tables.size() == 1 ? tables.getFirst() : identifier(NO_TABLE);
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        Stream<String> literals = IntStream.of(written).mapToObj(index -> literal(values[index]));
        out.append(beginning).append(literals.collect(Collectors.joining(", "))).append(");\n");
    }

    @Override
    public void end() {
        // Every statement is already ended.
    }

    @Override
    public void breakOff() {
        // Every statement is already ended.
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            case Instant moment -> "TIMESTAMP '" + MOMENT.format(moment) + "'";
            case Number number when Double.isFinite(number.doubleValue()) -> number.toString();
            default -> "'" + ValueText.of(value).replace("'", "''") + "'";
        };
    }
}
