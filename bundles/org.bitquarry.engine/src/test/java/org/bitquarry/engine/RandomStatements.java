package org.bitquarry.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.engine.internal.text.Lexer;

/** Writes statements over the tables of {@link FakeTables}: the same ones for a seed. Most of them are valid. */
final class RandomStatements {
    private static final List<Table> TABLES = List.of(
            new Table(
                    "web.PullRequests",
                    "p",
                    List.of("Id", "CommentCount"),
                    List.of("Title", "State", "AuthorName"),
                    List.of("Draft"),
                    List.of("UpdatedOn")),
            new Table(
                    "Information.Repositories",
                    "r",
                    List.of("Size", "Score"),
                    List.of("Slug", "Name", "Language"),
                    List.of("IsPrivate"),
                    List.of()),
            new Table(
                    "web.PullRequestComments",
                    "c",
                    List.of("PullRequestId", "Id"),
                    List.of("Content"),
                    List.of(),
                    List.of()));
    private static final List<String> TEXTS = List.of(
            "'OPEN'",
            "'fix%'",
            "'%LOG%'",
            "'_00!%%'",
            "''",
            "'it''s'",
            "'Größe 日本 🚀'",
            "'web'",
            "'1'",
            "'2024-01-02'");
    private static final int DEEPEST = 3;

    private final Random random;
    private List<Table> scope = List.of();

    /**
     * A table and its columns by type.
     *
     * @param name with its schema
     * @param alias in the statement
     */
    private record Table(
            String name,
            String alias,
            List<String> numbers,
            List<String> texts,
            List<String> flags,
            List<String> moments) {}

    RandomStatements(long seed) {
        random = new Random(seed);
    }

    /** Returns a statement that reads, without any that change. */
    String query() {
        return switch (random.nextInt(8)) {
            case 0 -> {
                boolean texts = random.nextBoolean();
                yield branch(texts) + pick(" UNION ALL ", " UNION ", " EXCEPT ", " INTERSECT ") + branch(texts);
            }
            case 1 -> "WITH v (a, b) AS (" + query(2) + ") SELECT * FROM v";
            case 2 -> "SELECT COUNT(*) FROM (" + query(2) + ") AS v";
            default -> query(3);
        };
    }

    /** Returns any statement; some are broken on purpose. */
    String statement() {
        String whole =
                switch (random.nextInt(10)) {
                    case 0 -> insert();
                    case 1 -> update();
                    case 2 -> delete();
                    case 3 -> "EXPLAIN REQUESTS FOR " + query();
                    default -> query();
                };
        return random.nextInt(4) == 0 ? broken(whole) : whole;
    }

    private String branch(boolean texts) {
        scope = List.of(TABLES.get(random.nextInt(2)));
        String sql = "SELECT " + (texts ? text(1) : number(1)) + " FROM "
                + scope.getFirst().name() + " " + scope.getFirst().alias() + where();
        scope = List.of();
        return sql;
    }

    private String query(int columns) {
        List<Table> outer = scope;
        Table first = TABLES.get(random.nextInt(TABLES.size()));
        scope = new ArrayList<>(List.of(first));
        StringBuilder from = new StringBuilder(first.name() + " " + first.alias());
        Table second = TABLES.get(random.nextInt(TABLES.size()));
        if (!second.equals(first) && random.nextInt(3) == 0) {
            scope.add(second);
            from.append(pick(" JOIN ", " LEFT JOIN ", " FULL JOIN "))
                    .append(second.name() + " " + second.alias())
                    .append(" ON ")
                    .append(condition(1));
        }
        boolean grouped = random.nextInt(5) == 0;
        String key = text(DEEPEST);
        String items = grouped
                ? String.join(", ", Collections.nCopies(columns - 1, aggregate())) + (columns > 1 ? ", " : "") + key
                : IntStream.range(0, columns).mapToObj(i -> any(1)).collect(Collectors.joining(", "));
        String sql = "SELECT " + pick("", "", "DISTINCT ", "TOP 3 ") + items + " FROM " + from + where()
                + (grouped ? " GROUP BY " + key + pick("", " HAVING COUNT(*) > 1") : "")
                + pick("", "", " ORDER BY " + (1 + random.nextInt(columns)) + pick("", " DESC"));
        scope = outer;
        return sql;
    }

    private String where() {
        List<String> parents = scope.stream()
                .filter(table -> table.alias().equals("c") && random.nextInt(5) > 0)
                .map(table -> "c.PullRequestId = " + pick("1", "2"))
                .toList();
        List<String> conjuncts = new ArrayList<>(parents);
        if (random.nextInt(4) > 0) {
            conjuncts.add(condition(1));
        }
        return conjuncts.isEmpty() ? "" : " WHERE " + String.join(" AND ", conjuncts);
    }

    private String insert() {
        String rows = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> "(" + text(DEEPEST) + ", " + number(DEEPEST) + ")")
                .collect(Collectors.joining(", "));
        String source = random.nextBoolean() ? " VALUES " + rows : " " + query(2);
        return "INSERT INTO web.PullRequests (" + pick("Title, Draft", "Title, AuthorName", "Id, Title") + ")" + source;
    }

    private String update() {
        scope = List.of(TABLES.getFirst());
        String sql = "UPDATE web.PullRequests p SET " + pick("Title", "Draft", "State") + " = " + any(1) + where();
        scope = List.of();
        return sql;
    }

    private String delete() {
        scope = List.of(TABLES.getLast());
        String sql = "DELETE FROM web.PullRequestComments c" + where();
        scope = List.of();
        return sql;
    }

    private String condition(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 12 : 8)) {
            case 0 -> number(depth + 1) + comparison() + number(depth + 1);
            case 1 -> text(depth + 1) + comparison() + text(depth + 1);
            case 2 -> text(depth + 1) + pick(" LIKE ", " NOT LIKE ", " ILIKE ") + pick(TEXTS) + pick("", " ESCAPE '!'");
            case 3 -> any(depth + 1) + pick(" IS NULL", " IS NOT NULL");
            case 4 -> number(depth + 1) + pick(" IN ", " NOT IN ") + "(1, 2, " + number(DEEPEST) + ")";
            case 5 -> text(depth + 1) + " IN (" + pick(TEXTS) + ", " + pick(TEXTS) + ")";
            case 6 -> moment() + comparison() + pick("L_TODAY()", "'2024-01-02'", "NOW()", "CURRENT_DATE", moment());
            case 7 -> number(depth + 1) + " BETWEEN " + number(DEEPEST) + " AND " + number(DEEPEST);
            case 8 -> "(" + condition(depth + 1) + pick(" AND ", " OR ") + condition(depth + 1) + ")";
            case 9 -> "NOT " + condition(depth + 1);
            case 10 -> "EXISTS (" + query(1) + ")";
            default -> text(depth + 1) + pick(" IN ", " NOT IN ") + "(SELECT Slug FROM Information.Repositories)";
        };
    }

    private String any(int depth) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> number(depth);
            case 2, 3 -> text(depth);
            default -> random.nextBoolean() ? moment() : column(Table::flags, "TRUE");
        };
    }

    private String number(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 9 : 3)) {
            case 0, 1 -> column(Table::numbers, "7");
            case 2 -> pick("0", "1", "-3", "2.5", "100", "9223372036854775807", "1e3", "NULL");
            case 3 -> "(" + number(depth + 1) + pick(" + ", " - ", " * ", " / ", " % ") + number(depth + 1) + ")";
            case 4 -> pick("LEN", "CHAR_LENGTH") + "(" + text(depth + 1) + ")";
            case 5 -> pick("ABS", "ROUND", "FLOOR", "SQRT") + "(" + number(depth + 1) + ")";
            case 6 -> "CASE WHEN " + condition(DEEPEST) + " THEN " + number(depth + 1) + " ELSE 0 END";
            case 7 -> "CAST(" + text(depth + 1) + " AS " + pick("INTEGER", "BIGINT", "DOUBLE") + ")";
            default -> "COALESCE(" + number(depth + 1) + ", " + number(depth + 1) + ")";
        };
    }

    private String text(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 8 : 3)) {
            case 0, 1 -> column(Table::texts, "'x'");
            case 2 -> pick(TEXTS);
            case 3 -> pick("UPPER", "LCASE", "TRIM") + "(" + text(depth + 1) + ")";
            case 4 -> "(" + text(depth + 1) + " || " + any(depth + 1) + ")";
            case 5 -> "SUBSTRING(" + text(depth + 1) + ", " + number(DEEPEST) + ", 2)";
            case 6 -> "NVL(" + text(depth + 1) + ", " + text(depth + 1) + ")";
            default -> "CAST(" + any(depth + 1) + " AS VARCHAR)";
        };
    }

    private String moment() {
        return column(Table::moments, "TIMESTAMP '2024-01-02 10:00:00'");
    }

    private String aggregate() {
        return switch (random.nextInt(3)) {
            case 0 -> "COUNT(*)";
            case 1 -> pick("MAX(", "MIN(", "SUM(") + number(DEEPEST) + ")";
            default -> "COUNT(DISTINCT " + text(DEEPEST) + ")";
        };
    }

    private String column(Function<Table, List<String>> kind, String otherwise) {
        List<String> names = scope.stream()
                .flatMap(table -> kind.apply(table).stream().map(name -> table.alias() + "." + name))
                .toList();
        return names.isEmpty() ? otherwise : pick(names);
    }

    private String comparison() {
        return pick(" = ", " <> ", " < ", " <= ", " > ", " >= ");
    }

    /** Leaves a token out, doubles one, or exchanges one for a token of another statement. */
    private String broken(String sql) {
        List<String> tokens = new ArrayList<>(
                Lexer.tokens(sql).stream().map(token -> token.in(sql)).toList());
        for (int n = 1 + random.nextInt(2); n > 0 && !tokens.isEmpty(); n--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, " " + tokens.get(at));
                case 2 ->
                    tokens.set(
                            at, pick("(", ")", "'", ";", "?", "FROM", "NULL", "[x", "{", "\u0000", "1e999", "nothing"));
                default -> tokens.add(at, pick(" NOT ", " , ", " . ", " -- ", " * ", " ORDER BY ", " :a "));
            }
        }
        return String.join("", tokens);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
