package org.bitquarry.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitquarry.engine.internal.completion.OfferedFunctions;

/** What tools ask of a dialect, as {@code sys_sqlinfo} tells it. */
final class SqlFeatures {
    private static final Set<String> AGGREGATES = Set.of("COUNT", "SUM", "MIN", "MAX", "AVG", "LISTAGG", "STRING_AGG");

    private SqlFeatures() {}

    static Map<String, String> all() {
        Map<String, String> features = new LinkedHashMap<>();
        features.put("DIALECT", "ANSI SQL");
        features.put("IDENTIFIER_QUOTE_OPEN_CHAR", "\"");
        features.put("IDENTIFIER_QUOTE_CLOSE_CHAR", "\"");
        features.put("IDENTIFIER_CASE", "matched without regard to case");
        features.put("AGGREGATE_FUNCTIONS", functions(true));
        features.put("FUNCTIONS", functions(false));
        features.put("SUPPORTED_OPERATORS", "=, <>, <, <=, >, >=, LIKE, ILIKE, IN, BETWEEN, IS NULL, AND, OR, NOT");
        features.put("JOINS", "INNER, LEFT, RIGHT, FULL, CROSS, NATURAL");
        features.put("SET_OPERATIONS", "UNION, UNION ALL, INTERSECT, EXCEPT");
        features.put("SUBQUERIES", "COMPARISON, EXISTS, IN, CORRELATED, FROM");
        features.put("GROUP_BY", "ANY_EXPRESSION, ROLLUP, CUBE, GROUPING SETS, HAVING");
        features.put("ORDER_BY", "ANY_EXPRESSION, NULLS FIRST, NULLS LAST");
        features.put("ROW_LIMITS", "LIMIT, OFFSET, FETCH FIRST, TOP");
        features.put("WINDOW_FUNCTIONS", "YES");
        features.put("COMMON_TABLE_EXPRESSIONS", "YES");
        features.put("MULTIPLE_SCHEMAS", "YES");
        features.put("TRANSACTIONS", "NO");
        features.put("TIME_ZONE", "UTC");
        return features;
    }

    private static String functions(boolean aggregates) {
        return OfferedFunctions.names().stream()
                .filter(name -> AGGREGATES.contains(name) == aggregates)
                .collect(Collectors.joining(", "));
    }
}
