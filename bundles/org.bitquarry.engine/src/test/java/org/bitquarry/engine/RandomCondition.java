package org.bitquarry.engine;

import java.util.List;
import java.util.Random;

/** Makes conditions over the pull requests of the fake source, each from a seed. */
final class RandomCondition {
    static final List<String> TITLES = List.of(
            "", " ", "a", "A", "ab", "Ab%", "a_b", "a\\b", "it's", "\"q\"", "Größe", "größe", "日本", "🚀 up", "100%",
            "null");
    private static final List<String> PATTERNS =
            List.of("%", "a%", "%b", "%A%", "_", "__", "a_b", "%\\%", "%''s", "gr%", "%🚀%", "", "a!_b", "%!%");
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");

    private final Random random;

    RandomCondition(long seed) {
        random = new Random(seed);
    }

    String next() {
        return condition(3);
    }

    private String condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> number();
            case 1 -> text();
            case 2 -> moment();
            case 3 -> truth();
            case 4 ->
                pick("AuthorName", "Title", "CommentCount", "UpdatedOn", "Draft") + pick(" IS NULL", " IS NOT NULL");
            case 5 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
            case 6 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
            case 7 -> "NOT (" + condition(depth - 1) + ")";
            default ->
                "(" + condition(depth - 1) + ")"
                        + pick(" IS TRUE", " IS NOT TRUE", " IS FALSE", " IS NOT FALSE", " IS UNKNOWN");
        };
    }

    private String number() {
        String column = pick("Id", "CommentCount", "CAST(CommentCount AS BIGINT)", "Id + 0");
        return switch (random.nextInt(6)) {
            case 0, 1 -> column + " " + comparison() + " " + (random.nextInt(12) - 2);
            case 2 -> random.nextInt(10) + " " + comparison() + " " + column;
            case 3 -> column + pick("", " NOT") + " BETWEEN " + random.nextInt(8) + " AND " + random.nextInt(10);
            case 4 ->
                column + pick("", " NOT") + " IN (" + random.nextInt(8) + ", " + random.nextInt(8) + pick("", ", NULL")
                        + ")";
            default -> column + " " + comparison() + " " + pick("2.5", "3.0", "9999999999", "-1E3", "Id");
        };
    }

    private String text() {
        String column = pick("Title", "AuthorName", "State", "UPPER(Title)", "CAST(Title AS VARCHAR)");
        return switch (random.nextInt(5)) {
            case 0, 1 -> column + " " + comparison() + " " + quoted(TITLES);
            case 2 -> column + pick("", " NOT") + " IN (" + quoted(TITLES) + ", " + quoted(TITLES) + ", 'OPEN')";
            case 3 ->
                column + pick("", " NOT") + pick(" LIKE ", " ILIKE ") + "'"
                        + PATTERNS.get(random.nextInt(PATTERNS.size())) + "'";
            default -> column + pick("", " NOT") + " LIKE '" + pick("%!%", "a!_b", "!!%", "%!%%") + "' ESCAPE '!'";
        };
    }

    private String moment() {
        String literal = pick(
                "TIMESTAMP '2024-01-0" + (1 + random.nextInt(8)) + " 10:00:00'",
                "'2024-01-0" + (1 + random.nextInt(8)) + "T10:00:00Z'",
                "DATE '2024-01-0" + (1 + random.nextInt(8)) + "'",
                "'2024-01-05'");
        return random.nextBoolean()
                ? "UpdatedOn " + comparison() + " " + literal
                : "UpdatedOn BETWEEN TIMESTAMP '2024-01-02 00:00:00' AND " + literal;
    }

    private String truth() {
        return pick(
                "Draft",
                "NOT Draft",
                "Draft = TRUE",
                "Draft <> FALSE",
                "Draft IS TRUE",
                "Draft IS NOT FALSE",
                "Draft IN (TRUE)");
    }

    private String comparison() {
        return COMPARISONS.get(random.nextInt(COMPARISONS.size()));
    }

    private String quoted(List<String> texts) {
        return "'" + texts.get(random.nextInt(texts.size())).replace("'", "''") + "'";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
