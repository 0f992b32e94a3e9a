package org.bitquarry.bitbucket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Makes predicates over a table's columns out of the values that its rows really have, and out of near misses. */
final class RandomPredicates {
    private static final List<Operator> COMPARISONS =
            List.of(Operator.EQ, Operator.EQ, Operator.NE, Operator.LT, Operator.LE, Operator.GT, Operator.GE);
    private static final List<String> ODD_TEXTS = List.of(
            "", "\"", "'", "\\", "%", "_", "100%", "ünïcödé 🚀", "OPEN", "open", "a\"b\\c", "(x) OR id > 0", "..");

    private final List<Column> columns;
    private final List<Map<String, @Nullable Object>> rows;
    private final Random random;

    RandomPredicates(TableDefinition table, List<Map<String, @Nullable Object>> rows, Random random) {
        this.columns = table.columns().stream()
                .filter(column -> !column.pointer().isEmpty()
                        && !column.hidden()
                        && !column.name().equals("Email"))
                .toList();
        this.rows = rows;
        this.random = random;
    }

    Predicate next() {
        return next(2);
    }

    private Predicate next(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 7 -> new Predicate.And(List.of(next(depth - 1), next(depth - 1)));
            case 8, 9 -> new Predicate.Or(List.of(next(depth - 1), next(depth - 1)));
            default -> atom(columns.get(random.nextInt(columns.size())));
        };
    }

    /** Makes a predicate about one column. */
    Predicate atom(Column column) {
        return switch (random.nextInt(6)) {
            case 0 -> new Predicate.IsNull(column.name(), random.nextBoolean());
            case 1 -> new Predicate.In(column.name(), operands(column), random.nextInt(4) == 0);
            case 2, 3 ->
                column.type() == SqlType.VARCHAR
                        ? like(column, random.nextBoolean(), random.nextInt(5) == 0)
                        : comparison(column);
            default -> comparison(column);
        };
    }

    /** Makes one predicate about a column with each operator, negated and not. */
    List<Predicate> everyKind(Column column) {
        List<Predicate> kinds = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            if (COMPARISONS.contains(operator)) {
                kinds.add(Predicate.compare(column.name(), operator, value(column)));
            }
        }
        for (boolean negated : new boolean[] {false, true}) {
            kinds.add(new Predicate.IsNull(column.name(), negated));
            kinds.add(new Predicate.In(column.name(), operands(column), negated));
            if (column.type() == SqlType.VARCHAR) {
                kinds.add(like(column, false, negated));
                kinds.add(like(column, true, negated));
            }
        }
        return kinds;
    }

    private Predicate like(Column column, boolean ignoreCase, boolean negated) {
        return new Predicate.Like(
                column.name(), Operand.of(pattern(String.valueOf(value(column)))), '\\', ignoreCase, negated);
    }

    private Predicate comparison(Column column) {
        return Predicate.compare(column.name(), COMPARISONS.get(random.nextInt(COMPARISONS.size())), value(column));
    }

    private List<Operand> operands(Column column) {
        List<Operand> operands = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            operands.add(Operand.of(value(column)));
        }
        return operands;
    }

    private Object value(Column column) {
        List<Object> real = rows.stream()
                .map(row -> row.get(column.name()))
                .filter(Objects::nonNull)
                .toList();
        Object value = real.isEmpty() ? invented(column) : real.get(random.nextInt(real.size()));
        return random.nextInt(3) == 0 ? nearMiss(value) : value;
    }

    private static Object invented(Column column) {
        return switch (column.type()) {
            case VARCHAR -> "nothing";
            case BIGINT, INTEGER -> 7L;
            case DOUBLE -> 7.5;
            case BOOLEAN -> true;
            case TIMESTAMP -> Instant.parse("2026-05-05T05:05:05.123456Z");
        };
    }

    private Object nearMiss(Object value) {
        return switch (value) {
            case String text ->
                switch (random.nextInt(4)) {
                    case 0 -> text.toUpperCase(Locale.ROOT);
                    case 1 -> text.toLowerCase(Locale.ROOT);
                    case 2 -> text + ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
                    default -> ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
                };
            case Long number -> random.nextBoolean() ? (Object) (number + 1) : (Object) (number + 0.5);
            case Integer number -> random.nextBoolean() ? (Object) (number + 1L) : (Object) (number - 0.5);
            case Boolean truth -> !truth;
            case Instant time -> time.plusNanos(random.nextBoolean() ? 1 : 1_000);
            default -> value;
        };
    }

    private String pattern(String text) {
        if (text.length() < 2) {
            return text + "%";
        }
        int start = random.nextInt(text.length());
        int end = start + 1 + random.nextInt(Math.min(12, text.length() - start));
        String part = text.substring(start, end);
        String escaped = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return switch (random.nextInt(4)) {
            case 0 -> escaped + "%";
            case 1 -> "%" + escaped;
            case 2 ->
                "%" + (escaped.length() > 1 && escaped.indexOf('\\') < 0 ? "_" + escaped.substring(1) : escaped) + "%";
            default -> "%" + (random.nextBoolean() ? escaped.toUpperCase(Locale.ROOT) : escaped) + "%";
        };
    }
}
