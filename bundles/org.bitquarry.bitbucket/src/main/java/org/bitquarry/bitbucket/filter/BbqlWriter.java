package org.bitquarry.bitbucket.filter;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes filter expressions; the only place that quotes. */
public final class BbqlWriter {
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 6, 6, true)
            .appendPattern("xxx")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private BbqlWriter() {}

    /** Returns the text of {@code q}, not yet encoded for a URL. */
    public static String write(Bbql expression) {
        return switch (expression) {
            case Bbql.And(var terms) -> terms.stream().map(BbqlWriter::nested).collect(Collectors.joining(" AND "));
            case Bbql.Or(var terms) -> terms.stream().map(BbqlWriter::nested).collect(Collectors.joining(" OR "));
            case Bbql.Comparison(var field, var operator, var value) ->
                field + " " + operator.sign() + " " + literal(value);
            case Bbql.Membership(var field, var negated, var values) ->
                field
                        + (negated ? " NOT IN " : " IN ")
                        + values.stream().map(BbqlWriter::literal).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String nested(Bbql term) {
        return switch (term) {
            case Bbql.And and -> "(" + write(and) + ")";
            case Bbql.Or or -> "(" + write(or) + ")";
            case Bbql.Comparison comparison -> write(comparison);
            case Bbql.Membership membership -> write(membership);
        };
    }

    private static String literal(Bbql.Value value) {
        return switch (value) {
            case Bbql.Text(var text) -> quoted(text);
            case Bbql.Numeral(var number) -> number.toPlainString();
            case Bbql.Truth(var truth) -> String.valueOf(truth);
            case Bbql.Time(var time) -> MICROS.format(time);
            case Bbql.Null() -> "null";
            case Bbql.Unbound(var index) -> index < 0 ? "…" : "?" + (index + 1);
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
