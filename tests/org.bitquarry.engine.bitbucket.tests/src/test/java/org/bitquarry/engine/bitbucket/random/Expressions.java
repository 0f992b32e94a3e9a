package org.bitquarry.engine.bitbucket.random;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.model.table.SqlType;

/**
 * Expressions that both engines understand in the same way, over the columns of a scope. No literal is beyond the basic
 * plane of Unicode, and no LIKE asks for one character where a value may be: such a character is one of ours and two of the
 * other engine's.
 */
final class Expressions {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final List<String> ODD_TEXTS =
            List.of("", " ", "%", "_", "\\", "a_b%c", "O''Brien", "\"q\"", "ünïcode", "日本語", "main", "OPEN");
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");

    private final Dice dice;
    private final Scope scope;

    Expressions(Dice dice, Scope scope) {
        this.dice = dice;
        this.scope = scope;
    }

    String any(int depth) {
        return dice.make(() -> text(depth), () -> number(depth), () -> column(), () -> column());
    }

    String column() {
        return dice.one(scope.columns()).name();
    }

    String text(int depth) {
        List<TwinColumn> texts = scope.of(SqlType.VARCHAR);
        if (texts.isEmpty() || dice.once(8)) {
            return textLiteral();
        }
        String column = dice.one(texts).name();
        if (depth == 0) {
            return column;
        }
        return dice.make(
                () -> column,
                () -> "UPPER(" + text(depth - 1) + ")",
                () -> "LOWER(" + text(depth - 1) + ")",
                () -> "TRIM(" + text(depth - 1) + ")",
                () -> "(" + text(depth - 1) + " || " + text(depth - 1) + ")",
                () -> "SUBSTRING(" + text(depth - 1) + " FROM " + (1 + dice.below(6)) + " FOR " + dice.below(9) + ")",
                () -> "COALESCE(" + text(depth - 1) + ", " + text(depth - 1) + ")",
                () -> "REPLACE(" + text(depth - 1) + ", 'e', 'é')",
                () -> "NULLIF(" + text(depth - 1) + ", " + text(depth - 1) + ")",
                () -> "CASE WHEN " + condition(depth - 1) + " THEN " + text(depth - 1) + " ELSE " + text(depth - 1)
                        + " END");
    }

    String number(int depth) {
        List<TwinColumn> numbers = scope.numbers();
        if (numbers.isEmpty() || dice.once(8)) {
            return numberLiteral();
        }
        String column = dice.one(numbers).name();
        if (depth == 0) {
            return column;
        }
        return dice.make(
                () -> column,
                () -> "(" + number(depth - 1) + dice.one(" + ", " - ") + number(depth - 1) + ")",
                () -> "(" + column + " * " + (1 + dice.below(9)) + ")",
                () -> "(" + column + " / " + (1 + dice.below(9)) + ")",
                () -> "ABS(" + number(depth - 1) + ")",
                () -> "MOD(" + column + ", " + (2 + dice.below(7)) + ")",
                () -> "CHAR_LENGTH(" + text(depth - 1) + ")",
                () -> "COALESCE(" + number(depth - 1) + ", " + number(depth - 1) + ")",
                () -> "CAST(" + number(depth - 1) + " AS BIGINT)",
                () -> moments()
                        .map(moment -> "EXTRACT(" + dice.one("YEAR", "MONTH", "DAY", "HOUR") + " FROM " + moment + ")")
                        .orElse(column),
                () -> "CASE WHEN " + condition(depth - 1) + " THEN " + number(depth - 1) + " END");
    }

    String condition(int depth) {
        if (depth > 0 && dice.once(2)) {
            return dice.make(
                    () -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")",
                    () -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")",
                    () -> "NOT (" + condition(depth - 1) + ")",
                    () -> "(" + condition(depth - 1) + ") IS NOT TRUE");
        }
        int left = Math.max(0, depth - 1);
        return dice.make(
                () -> sampled(),
                () -> sampled(),
                () -> sampled(),
                () -> text(left) + " " + dice.one(COMPARISONS) + " " + text(left),
                () -> number(left) + " " + dice.one(COMPARISONS) + " " + number(left),
                () -> number(left) + dice.one(" BETWEEN ", " NOT BETWEEN ") + numberLiteral() + " AND "
                        + numberLiteral(),
                () -> like(left),
                () -> like(left),
                () -> column() + dice.one(" IS NULL", " IS NOT NULL"),
                this::truth,
                this::moment);
    }

    /** A column compared with values that it holds. */
    private String sampled() {
        TwinColumn column = dice.one(scope.columns());
        return switch (column.type()) {
            case BOOLEAN -> truth();
            case TIMESTAMP -> moment();
            case VARCHAR, BIGINT, INTEGER, DOUBLE ->
                dice.once(3)
                        ? column.name() + dice.one(" IN (", " NOT IN (")
                                + IntStream.rangeClosed(0, dice.below(4))
                                        .mapToObj(i -> literal(column))
                                        .collect(Collectors.joining(", "))
                                + ")"
                        : column.name() + " " + dice.one(COMPARISONS) + " " + literal(column);
        };
    }

    private String like(int depth) {
        String pattern = "";
        for (int i = 0; i <= dice.below(3); i++) {
            String piece = plainText();
            int from = dice.below(piece.length() + 1);
            pattern += dice.one("%", "_", "", "%")
                    + piece.substring(from, Math.min(piece.length(), from + 4))
                    + dice.one("%", "_", "");
        }
        if (scope.columns().stream().anyMatch(TwinColumn::wide)) {
            pattern = pattern.replace('_', '%');
        }
        boolean escaped = dice.once(4);
        return text(depth) + dice.one(" LIKE ", " NOT LIKE ", " LIKE ") + "'"
                + (escaped ? pattern.replace("!", "").replace("_", "!_") : pattern).replace("'", "''") + "' ESCAPE '!'";
    }

    private String truth() {
        List<TwinColumn> truths = scope.of(SqlType.BOOLEAN);
        return truths.isEmpty()
                ? "1 = " + dice.below(2)
                : dice.one(truths).name()
                        + dice.one("", " IS TRUE", " IS NOT FALSE", " = TRUE", " IS NULL", " <> TRUE");
    }

    private String moment() {
        return moments()
                .map(moment -> moment + " " + dice.one(COMPARISONS) + " " + momentLiteral())
                .orElse("2 > " + dice.below(4));
    }

    private Optional<String> moments() {
        List<TwinColumn> moments = scope.of(SqlType.TIMESTAMP);
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(dice.one(moments).name());
    }

    private String momentLiteral() {
        List<Object> samples = scope.of(SqlType.TIMESTAMP).stream()
                .flatMap(column -> column.samples().stream())
                .toList();
        Instant at = samples.isEmpty() ? Instant.parse("2026-01-01T00:00:00Z") : (Instant) dice.one(samples);
        return "TIMESTAMP '" + MOMENT.format(dice.once(2) ? at : at.plusSeconds(dice.below(1_000_000))) + "'";
    }

    private String literal(TwinColumn column) {
        if (column.type() == SqlType.VARCHAR) {
            return column.samples().isEmpty() || dice.once(5)
                    ? textLiteral()
                    : quoted(varied(dice.one(column.samples())));
        }
        return column.samples().isEmpty() || dice.once(5)
                ? numberLiteral()
                : dice.one(column.samples()).toString();
    }

    private String varied(Object sample) {
        String text = sample.toString();
        return switch (dice.below(6)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> text + " ";
            default -> text;
        };
    }

    private String plainText() {
        List<Object> samples = scope.of(SqlType.VARCHAR).stream()
                .flatMap(column -> column.samples().stream())
                .toList();
        return samples.isEmpty() || dice.once(6)
                ? dice.one(ODD_TEXTS).replace("''", "'")
                : varied(dice.one(samples)).replace("!", "");
    }

    private String textLiteral() {
        return "'" + dice.one(ODD_TEXTS) + "'";
    }

    private String numberLiteral() {
        return Integer.toString(dice.below(60) - 5);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
