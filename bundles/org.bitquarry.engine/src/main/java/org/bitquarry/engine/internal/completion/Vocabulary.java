package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of SQL by where they may stand, likelier ones first. */
final class Vocabulary {
    private static final List<String> STATEMENTS = List.of(
            "SELECT",
            "SELECT * FROM",
            "INSERT INTO",
            "UPDATE",
            "DELETE FROM",
            "MERGE INTO",
            "EXEC",
            "WITH",
            "EXPLAIN REQUESTS FOR",
            "VALUES");
    private static final List<String> QUERIES = List.of("SELECT", "WITH", "VALUES");
    private static final List<String> JOINS =
            List.of("JOIN", "LEFT JOIN", "INNER JOIN", "RIGHT JOIN", "FULL JOIN", "CROSS JOIN", "NATURAL JOIN");
    private static final List<String> VALUES =
            List.of("NOT", "CASE", "EXISTS", "NULL", "TRUE", "FALSE", "INTERVAL", "DATE", "TIMESTAMP");
    private static final List<String> TESTS =
            List.of("IN", "LIKE", "IS NULL", "IS NOT NULL", "BETWEEN", "ILIKE", "NOT IN", "NOT LIKE", "NOT BETWEEN");
    private static final List<String> JUNCTIONS = List.of("AND", "OR");
    private static final List<String> SETS = List.of("UNION ALL", "UNION", "EXCEPT", "INTERSECT");

    /** Only these may follow the word. */
    private static final Map<String, List<String>> FOLLOWERS = Map.ofEntries(
            Map.entry("ORDER", List.of("BY")),
            Map.entry("GROUP", List.of("BY")),
            Map.entry("PARTITION", List.of("BY")),
            Map.entry("INSERT", List.of("INTO")),
            Map.entry("UPSERT", List.of("INTO")),
            Map.entry("MERGE", List.of("INTO")),
            Map.entry("DELETE", List.of("FROM")),
            Map.entry("IS", List.of("NULL", "NOT NULL", "TRUE", "FALSE", "DISTINCT FROM", "NOT DISTINCT FROM")),
            Map.entry("NULLS", List.of("FIRST", "LAST")),
            Map.entry("LEFT", List.of("JOIN", "OUTER JOIN")),
            Map.entry("RIGHT", List.of("JOIN", "OUTER JOIN")),
            Map.entry("FULL", List.of("JOIN", "OUTER JOIN")),
            Map.entry("INNER", List.of("JOIN")),
            Map.entry("OUTER", List.of("JOIN")),
            Map.entry("CROSS", List.of("JOIN")),
            Map.entry("NATURAL", List.of("JOIN")),
            Map.entry("EXPLAIN", List.of("REQUESTS FOR", "PLAN FOR")),
            Map.entry("REQUESTS", List.of("FOR")),
            Map.entry("PLAN", List.of("FOR")),
            Map.entry("FETCH", List.of("FIRST", "NEXT")),
            Map.entry("UNION", List.of("ALL", "SELECT")));

    private Vocabulary() {}

    /** Returns the only words that may follow the last node; empty when others may. */
    static List<String> followers(Node last) {
        return last instanceof Node.Leaf leaf && last.is(leaf.text())
                ? FOLLOWERS.getOrDefault(leaf.text(), List.of())
                : List.of();
    }

    static List<String> of(Situation situation, Level level) {
        return switch (situation.slot()) {
            case STATEMENT -> STATEMENTS;
            case QUERY -> QUERIES;
            case TABLE -> situation.mayBeginQuery() ? QUERIES : List.of();
            case AFTER_TABLE -> afterTable(situation.clause(), level);
            case AFTER_INTO -> List.of("VALUES", "SELECT");
            case EXPRESSION -> expression(situation, level);
            case AFTER_EXPRESSION -> afterExpression(situation.clause(), level);
            case WINDOW -> List.of("PARTITION BY", "ORDER BY");
            case INSERT_COLUMN, SET_TARGET, JOIN_COLUMN, PROCEDURE, ARGUMENT, NOTHING -> List.of();
        };
    }

    private static List<String> afterTable(Clause clause, Level level) {
        if (clause == Clause.UPDATE) {
            return List.of("SET", "AS");
        }
        if (Clause.verb(level.before()) == Clause.DELETE) {
            return List.of("WHERE", "AS");
        }
        boolean joined = level.before().reversed().stream()
                .filter(node -> node.is("FROM", "JOIN", ","))
                .findFirst()
                .filter(node -> node.is("JOIN"))
                .isPresent();
        List<String> words = new ArrayList<>(joined ? List.of("ON", "USING") : List.of());
        words.addAll(List.of("WHERE", "AS"));
        words.addAll(JOINS);
        words.addAll(next(Clause.FROM, level));
        return words;
    }

    private static List<String> expression(Situation situation, Level level) {
        List<String> words = new ArrayList<>();
        if (situation.clause() == Clause.SELECT && level.endsWith("SELECT")) {
            words.addAll(List.of("DISTINCT", "TOP"));
        }
        if (situation.mayBeginQuery()) {
            words.addAll(QUERIES);
        }
        words.addAll(VALUES);
        words.addAll(caseParts(level));
        return words;
    }

    private static List<String> afterExpression(Clause clause, Level level) {
        List<String> words = new ArrayList<>(caseParts(level));
        boolean inParentheses = Clause.of(level.before()) == Clause.NONE;
        if (clause == Clause.SELECT && !inParentheses) {
            words.addAll(List.of("FROM", "AS", "OVER"));
        }
        if (clause == Clause.SET && !inParentheses) {
            words.add("WHERE");
        }
        if (clause != Clause.LIMIT && clause != Clause.ORDER_BY && clause != Clause.GROUP_BY) {
            boolean compared = level.last(1).map(Situation::isComparison).orElse(false)
                    || level.last(0)
                            .map(last -> last instanceof Node.Group || last.is("NULL"))
                            .orElse(false);
            words.addAll(compared ? JUNCTIONS : TESTS);
            words.addAll(compared ? TESTS : JUNCTIONS);
        }
        if (!inParentheses) {
            words.addAll(next(clause, level));
        }
        return words;
    }

    /** Returns what may begin behind a clause. */
    private static List<String> next(Clause clause, Level level) {
        List<String> words = new ArrayList<>();
        switch (clause) {
            case ON -> {
                words.add("WHERE");
                words.addAll(JOINS);
            }
            case GROUP_BY -> words.add("HAVING");
            case ORDER_BY -> words.addAll(List.of("DESC", "ASC", "NULLS LAST", "NULLS FIRST"));
            case LIMIT -> words.addAll(List.of("OFFSET", "ROWS ONLY"));
            case NONE,
                    EXPLAIN,
                    WITH,
                    SELECT,
                    FROM,
                    WHERE,
                    HAVING,
                    VALUES,
                    INSERT,
                    INTO,
                    UPDATE,
                    SET,
                    DELETE,
                    SET_OPERATION,
                    CALL -> {}
        }
        Clause verb = Clause.verb(level.before());
        if (verb == Clause.NONE) {
            return clause == Clause.GROUP_BY
                    ? List.of("ORDER BY")
                    : List.of("DESC", "ASC", "NULLS LAST", "NULLS FIRST", "ROWS BETWEEN");
        }
        if (verb != Clause.SELECT || clause == Clause.SELECT) {
            return words;
        }
        if (clause == Clause.FROM || clause == Clause.ON || clause == Clause.WHERE) {
            words.add("GROUP BY");
        }
        if (clause != Clause.ORDER_BY && clause != Clause.LIMIT) {
            words.add("ORDER BY");
        }
        if (clause != Clause.LIMIT) {
            words.addAll(List.of("LIMIT", "OFFSET", "FETCH FIRST"));
            words.addAll(SETS);
        }
        return words;
    }

    private static List<String> caseParts(Level level) {
        long open = level.before().stream().filter(node -> node.is("CASE")).count()
                - level.before().stream().filter(node -> node.is("END")).count();
        return open > 0 ? List.of("WHEN", "THEN", "ELSE", "END") : List.of();
    }
}
