package org.bitquarry.engine.bitbucket.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.model.table.SqlType;

/**
 * One random query that both engines understand in the same way. Its limit always stands behind a whole order. Seeds from
 * {@link #THREE_TABLES} on join up to three tables, those before it up to two.
 */
final class RandomQuery {
    private static final int DEPTH = 2;

    static final long THREE_TABLES = 1_000_000;

    private final Dice dice;
    private final List<TwinTable> tables;
    private final boolean three;
    private int aliases;

    RandomQuery(long seed, List<TwinTable> tables) {
        dice = new Dice(seed);
        three = seed >= THREE_TABLES;
        this.tables = tables;
    }

    String next() {
        return switch (dice.below(10)) {
            case 0 -> combined();
            case 1, 2 -> grouped();
            case 3 -> windowed();
            case 4 -> nested();
            case 5 -> totals();
            default -> plain();
        };
    }

    private String plain() {
        Source source = source();
        Expressions expressions = new Expressions(dice, source.scope());
        List<String> selected = selected(expressions);
        return "SELECT " + dice.one("", "", "", "DISTINCT ") + list(selected) + " FROM " + source.from() + where(source)
                + limited(selected.size());
    }

    private String grouped() {
        Source source = source();
        Expressions expressions = new Expressions(dice, source.scope());
        List<String> keys = IntStream.rangeClosed(0, dice.below(2))
                .mapToObj(i -> dice.once(3) ? expressions.text(1) : expressions.column())
                .distinct()
                .toList();
        List<String> selected = new ArrayList<>(keys);
        for (int i = 0; i <= dice.below(3); i++) {
            selected.add(aggregate(expressions));
        }
        return "SELECT " + list(selected) + " FROM " + source.from() + where(source) + " GROUP BY "
                + String.join(", ", keys) + having() + limited(selected.size());
    }

    private String having() {
        return dice.once(3) ? " HAVING COUNT(*) " + dice.one("> ", "<= ", "= ") + (1 + dice.below(3)) : "";
    }

    private String totals() {
        Source source = source();
        Expressions expressions = new Expressions(dice, source.scope());
        List<String> selected = IntStream.rangeClosed(0, dice.below(3))
                .mapToObj(i -> aggregate(expressions))
                .toList();
        return "SELECT " + list(selected) + " FROM " + source.from() + where(source);
    }

    private String aggregate(Expressions expressions) {
        return dice.make(
                () -> "COUNT(*)",
                () -> "COUNT(" + expressions.any(1) + ")",
                () -> "COUNT(DISTINCT " + expressions.any(1) + ")",
                () -> "SUM(CAST(" + expressions.number(1) + " AS BIGINT))",
                () -> "MIN(" + expressions.any(1) + ")",
                () -> "MAX(" + expressions.any(1) + ")",
                () -> "AVG(CAST(" + expressions.number(1) + " AS DOUBLE PRECISION))");
    }

    private String windowed() {
        Source source = table();
        Expressions expressions = new Expressions(dice, source.scope());
        String partition = dice.once(2) ? "PARTITION BY " + expressions.column() : "";
        String function = dice.make(
                () -> "COUNT(*) OVER (" + partition + ")",
                () -> "SUM(CAST(" + expressions.number(1) + " AS BIGINT)) OVER (" + partition + ")",
                () -> "MAX(" + expressions.column() + ") OVER (" + partition + ")",
                () -> "RANK() OVER (" + partition + " ORDER BY " + expressions.column() + " NULLS FIRST)");
        List<String> selected = new ArrayList<>(selected(expressions));
        selected.add(function);
        return "SELECT " + list(selected) + " FROM " + source.from() + where(source) + limited(selected.size());
    }

    private String nested() {
        Source inner = source();
        Expressions expressions = new Expressions(dice, inner.scope());
        String query = "SELECT " + expressions.text(1) + " AS t, " + expressions.number(1) + " AS n FROM "
                + inner.from() + where(inner);
        Expressions outer = new Expressions(
                dice,
                new Scope(List.of(
                        new TwinColumn("x.t", SqlType.VARCHAR, List.of("main", "OPEN"), true),
                        new TwinColumn("x.n", SqlType.BIGINT, List.of(1L, 7L), false))));
        List<String> selected = selected(outer);
        String rest = " WHERE " + outer.condition(1) + limited(selected.size());
        return dice.once(2)
                ? "WITH x AS (" + query + ") SELECT " + list(selected) + " FROM x" + rest
                : "SELECT " + list(selected) + " FROM (" + query + ") x" + rest;
    }

    private String combined() {
        Source first = table();
        Source second = table();
        Expressions one = new Expressions(dice, first.scope());
        Expressions two = new Expressions(dice, second.scope());
        return "SELECT " + one.text(1) + " AS c1, " + one.number(1) + " AS c2 FROM " + first.from() + where(first)
                + dice.one(" UNION ALL ", " UNION ", " INTERSECT ", " EXCEPT ")
                + "SELECT " + two.text(1) + ", " + two.number(1) + " FROM " + second.from() + where(second)
                + limited(2);
    }

    private List<String> selected(Expressions expressions) {
        return IntStream.rangeClosed(0, dice.below(4))
                .mapToObj(i -> dice.once(2) ? expressions.column() : expressions.any(DEPTH))
                .toList();
    }

    private static String list(List<String> selected) {
        return IntStream.range(0, selected.size())
                .mapToObj(i -> selected.get(i) + " AS c" + (i + 1))
                .collect(Collectors.joining(", "));
    }

    private String limited(int columns) {
        if (!dice.once(3)) {
            return "";
        }
        String order = IntStream.rangeClosed(1, columns)
                .mapToObj(i -> i + dice.one(" NULLS FIRST", " DESC NULLS LAST", " DESC NULLS FIRST", " NULLS LAST"))
                .collect(Collectors.joining(", "));
        return " ORDER BY " + order
                + dice.one(
                        "", " LIMIT " + dice.below(12), " LIMIT " + (1 + dice.below(9)) + " OFFSET " + dice.below(9));
    }

    private String where(Source source) {
        if (dice.once(3)) {
            return "";
        }
        String condition = new Expressions(dice, source.scope()).condition(DEPTH);
        return " WHERE " + (dice.once(6) ? condition + dice.one(" AND ", " OR ") + subquery(source) : condition);
    }

    private String subquery(Source outer) {
        Source inner = table();
        Expressions inside = new Expressions(dice, inner.scope());
        Expressions outside = new Expressions(dice, outer.scope());
        return dice.make(
                () -> outside.text(0) + dice.one(" IN (", " NOT IN (") + "SELECT " + inside.text(0) + " FROM "
                        + inner.from() + where(inner) + ")",
                () -> outside.number(0) + " IN (SELECT " + inside.number(0) + " FROM " + inner.from() + where(inner)
                        + ")",
                () -> dice.one("EXISTS (", "NOT EXISTS (") + "SELECT 1 FROM " + inner.from() + " WHERE "
                        + inside.number(0) + " = " + outside.number(0) + ")",
                () -> outside.number(0) + " < (SELECT MAX(" + inside.number(0) + ") FROM " + inner.from() + ")");
    }

    private Source source() {
        return switch (dice.below(4)) {
            case 0 -> joined();
            default -> table();
        };
    }

    private Source table() {
        TwinTable table = dice.one(tables);
        String alias = "t" + aliases++;
        return new Source(table + " " + alias, Scope.of(alias, table));
    }

    private Source joined() {
        Source two = joined(table());
        return three ? joined(two) : two;
    }

    private Source joined(Source left) {
        Source right = table();
        Expressions a = new Expressions(dice, left.scope());
        Expressions b = new Expressions(dice, right.scope());
        String on = (dice.once(2) ? a.text(0) + " = " + b.text(0) : a.number(0) + " = " + b.number(0))
                + (dice.once(3) ? " AND " + b.condition(0) : "");
        return new Source(
                left.from() + dice.one(" JOIN ", " LEFT JOIN ", " RIGHT JOIN ") + right.from() + " ON " + on,
                left.scope().with(right.scope()));
    }

    private record Source(String from, Scope scope) {}
}
