package org.bitquarry.workbench.core.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;

/**
 * Reads conditions as a person types them: an operator ({@code =}, {@code <>}, {@code !=}, {@code <}, {@code <=}, {@code >},
 * {@code >=}) and a value, {@code NULL}, {@code !NULL}, or a value alone. Alone, a text is looked for in the column's, an
 * enumeration's is the value, a number is equal, and a day, month or year takes in all of its moments.
 */
public final class ConditionParser {
    private static final String NULL = "NULL";
    private static final String NOT_NULL = "!NULL";
    private static final String OTHER_UNEQUAL = "!=";

    private final ZoneId zone;
    private final CellParser values;

    /** Makes a parser for a person's zone. */
    public ConditionParser(ZoneId zone) {
        this.zone = zone;
        this.values = new CellParser(zone);
    }

    /** What became of a text. */
    public sealed interface Parsed {
        /**
         * A condition; none for a blank text.
         *
         * @param condition of the column
         */
        record Read(Optional<Condition> condition) implements Parsed {}

        /**
         * Nothing.
         *
         * @param problem why, as a sentence
         */
        record Invalid(String problem) implements Parsed {}
    }

    /** Reads a condition of a column. */
    public Parsed parse(ResultColumn column, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Parsed.Read(Optional.empty());
        }
        if (text.equalsIgnoreCase(NULL)) {
            return read(new Condition.Missing());
        }
        if (text.equalsIgnoreCase(NOT_NULL)) {
            return read(new Condition.Present());
        }
        String plain = text.startsWith(OTHER_UNEQUAL)
                ? Condition.Operator.UNEQUAL.sign() + text.substring(OTHER_UNEQUAL.length())
                : text;
        for (Condition.Operator operator : Condition.Operator.values()) {
            if (plain.startsWith(operator.sign())) {
                return compared(
                        column,
                        operator,
                        plain.substring(operator.sign().length()).strip());
            }
        }
        return alone(column, text);
    }

    private Parsed alone(ResultColumn column, String text) {
        return switch (column.type()) {
            case VARCHAR ->
                read(enumerated(column, text)
                        .<Condition>map(value -> new Condition.Compares(Condition.Operator.EQUAL, value))
                        .orElseGet(() -> new Condition.Contains(text)));
            case TIMESTAMP ->
                span(text).map(this::read).orElseGet(() -> compared(column, Condition.Operator.EQUAL, text));
            case BIGINT, INTEGER, DOUBLE, BOOLEAN -> compared(column, Condition.Operator.EQUAL, text);
        };
    }

    private Parsed compared(ResultColumn column, Condition.Operator operator, String text) {
        if (text.isEmpty()) {
            // More is about to be typed.
            return new Parsed.Read(Optional.empty());
        }
        if (column.type() == SqlType.VARCHAR) {
            return read(
                    new Condition.Compares(operator, enumerated(column, text).orElse(text)));
        }
        return switch (values.parse(column.name(), column.type(), text)) {
            case CellParser.Parsed.Value value
            when value.value() != null -> read(new Condition.Compares(operator, value.value()));
            case CellParser.Parsed.Value value -> new Parsed.Read(Optional.empty());
            case CellParser.Parsed.Invalid invalid -> new Parsed.Invalid(invalid.problem());
        };
    }

    private Parsed read(Condition condition) {
        return new Parsed.Read(Optional.of(condition));
    }

    private static Optional<String> enumerated(ResultColumn column, String text) {
        return column.origin()
                .map(ColumnOrigin::column)
                .map(Column::enumeration)
                .flatMap(values -> values.stream()
                        .filter(value -> value.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    private Optional<Condition> span(String text) {
        try {
            if (text.matches("\\d{4}")) {
                Year year = Year.parse(text);
                return Optional.of(between(year.atDay(1), year.plusYears(1).atDay(1)));
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(between(month.atDay(1), month.plusMonths(1).atDay(1)));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(between(day, day.plusDays(1)));
            }
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Condition between(LocalDate from, LocalDate below) {
        return new Condition.Within(
                from.atStartOfDay(zone).toInstant(), below.atStartOfDay(zone).toInstant());
    }
}
