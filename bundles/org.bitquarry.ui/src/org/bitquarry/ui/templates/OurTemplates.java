package org.bitquarry.ui.templates;

import java.util.List;

/** The snippets that are there from the start. */
final class OurTemplates {
    /**
     * A snippet.
     *
     * @param name that is typed
     * @param description beside it
     * @param pattern with fields such as ${table}
     */
    record Snippet(String name, String description, String pattern) {}

    static final List<Snippet> ALL = List.of(
            new Snippet(
                    "sel", "SELECT with a condition", "SELECT ${columns}\nFROM ${table}\nWHERE ${condition};${cursor}"),
            new Snippet("self", "first rows of a table", "SELECT *\nFROM ${table}\nLIMIT ${rows};${cursor}"),
            new Snippet(
                    "selo",
                    "SELECT in an order",
                    "SELECT ${columns}\nFROM ${table}\nORDER BY ${column} DESC\nLIMIT ${rows};${cursor}"),
            new Snippet("cnt", "how many rows", "SELECT COUNT(*)\nFROM ${table}\nWHERE ${condition};${cursor}"),
            new Snippet(
                    "grp",
                    "groups with their number",
                    "SELECT ${column}, COUNT(*) AS Total\nFROM ${table}\nGROUP BY ${column}\nORDER BY Total DESC;${cursor}"),
            new Snippet("join", "another table", "JOIN ${table} ${alias} ON ${alias}.${column} = ${other}${cursor}"),
            new Snippet(
                    "ljoin",
                    "another table, if it has rows",
                    "LEFT JOIN ${table} ${alias} ON ${alias}.${column} = ${other}${cursor}"),
            new Snippet(
                    "ex", "only with rows elsewhere", "EXISTS (SELECT 1 FROM ${table} WHERE ${condition})${cursor}"),
            new Snippet(
                    "with",
                    "a view before the query",
                    "WITH ${view} AS (\n  SELECT ${columns}\n  FROM ${table}\n)\nSELECT *\nFROM ${view};${cursor}"),
            new Snippet(
                    "case", "a value by condition", "CASE WHEN ${condition} THEN ${value} ELSE ${other} END${cursor}"),
            new Snippet("ins", "INSERT one row", "INSERT INTO ${table} (${columns})\nVALUES (${values});${cursor}"),
            new Snippet(
                    "upd",
                    "UPDATE with a condition",
                    "UPDATE ${table}\nSET ${column} = ${value}\nWHERE ${condition};${cursor}"),
            new Snippet("del", "DELETE with a condition", "DELETE FROM ${table}\nWHERE ${condition};${cursor}"),
            new Snippet(
                    "mrg",
                    "MERGE: change or insert",
                    "MERGE INTO ${table} t USING (VALUES (${values})) AS s (${columns}) ON t.${key} = s.${key}\n"
                            + "  WHEN MATCHED THEN UPDATE SET ${column} = s.${column}\n"
                            + "  WHEN NOT MATCHED THEN INSERT (${columns}) VALUES (${source});${cursor}"),
            new Snippet("exec", "call a procedure", "EXEC ${procedure} @${parameter} = ${value};${cursor}"),
            new Snippet(
                    "plan",
                    "the requests of a query",
                    "EXPLAIN REQUESTS FOR SELECT ${columns} FROM ${table};${cursor}"),
            new Snippet("nm", "name of the next result", "-- name: ${title}\n${cursor}"));

    private OurTemplates() {}
}
