package org.bitquarry.model.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Writability;

/** What can be done with tables and columns, in the words that pages and hovers share. */
final class Capability {
    private Capability() {}

    static String key(TableDefinition table, Column column) {
        boolean inPath = table.parentKey().contains(column);
        return column.key() ? inPath ? "key, parent" : "key" : inPath ? "parent" : "";
    }

    /** Tells what the server finds by the column; empty when conditions are checked by the client. */
    static String filter(TableDefinition table, Column column) {
        if (table.parentKey().contains(column)) {
            return "part of the URL";
        }
        return switch (column.pushdown()) {
            case Pushdown.None() -> isGot(table, column) ? "one row by `=`" : "";
            case Pushdown.QueryParameter(String name) -> "`=` as `?" + name + "`";
            case Pushdown.FilterField(String field, Set<Operator> operators) ->
                operators.stream().sorted().map(Operator::sql).collect(Collectors.joining("`, `", "`", "`"));
        };
    }

    private static boolean isGot(TableDefinition table, Column column) {
        return column.key()
                && table.get()
                        .filter(path -> path.contains("{" + column.name() + "}"))
                        .isPresent();
    }

    static String writable(Writability writability) {
        return switch (writability) {
            case Writability.Writable(boolean required) -> required ? "required" : "yes";
            case Writability.ReadOnly(String reason) -> "computed by the server".equals(reason) ? "" : reason;
        };
    }

    static String place(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> "Stands in the schema `Information`.";
            case PROJECT ->
                "Stands in the schema of every project; `AllProjects` has it over all of them, with `ProjectKey` in"
                        + " front.";
            case REPOSITORY ->
                "Stands in the schema of every repository; `AllRepositories` has it over all of them, with"
                        + " `RepositorySlug` in front.";
            case ALL_PROJECTS -> "Stands in the schema `AllProjects`.";
            case ALL_REPOSITORIES -> "Stands in the schema `AllRepositories`.";
            case SYS -> "Stands in the schema `sys`, and is answered without a request.";
        };
    }

    static String type(Column column) {
        return column.type() + (column.length() > 0 ? "(" + column.length() + ")" : "");
    }

    static String description(Column column) {
        List<String> parts = new ArrayList<>(List.of(column.description()));
        if (!column.enumeration().isEmpty()) {
            parts.add("One of " + String.join(", ", column.enumeration()) + ".");
        }
        column.references()
                .ifPresent(reference -> parts.add("→ `" + reference.table() + "." + reference.column() + "`"));
        column.text()
                .ifPresent(source -> parts.add("Costs "
                        + (source.requests() == 1 ? "a request" : source.requests() + " requests") + " a row."));
        if (column.hidden()) {
            parts.add("Not part of `SELECT *`.");
        }
        return String.join(" ", parts);
    }

    static List<String> limits(TableDefinition table) {
        List<String> limits = new ArrayList<>(table.limits());
        table.changeable()
                .ifPresent(condition -> limits.add("Only rows with " + condition.column() + " "
                        + String.join(", ", condition.values()) + " can be changed: " + condition.reason() + "."));
        return limits;
    }
}
