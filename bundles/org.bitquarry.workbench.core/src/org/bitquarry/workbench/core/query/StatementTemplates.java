package org.bitquarry.workbench.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlNames;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/**
 * Statements to begin with, derived from what they speak of. Values are parameters by the names of their columns, so that
 * running one asks for them.
 */
public final class StatementTemplates {
    private final String name;
    private final TableDefinition table;

    private StatementTemplates(String name, TableDefinition table) {
        this.name = name;
        this.table = table;
    }

    /** Returns the statements of a table in a schema. */
    public static StatementTemplates of(String schema, TableDefinition table) {
        return new StatementTemplates(SqlNames.written(schema, table.name()), table);
    }

    /** Returns a call of a procedure with what it can't do without; what else it takes stands in a comment. */
    public static String call(String schema, ProcedureDefinition procedure) {
        List<ProcedureParameter> parameters = procedure.parameters();
        String required = parameters.stream()
                .filter(ProcedureParameter::required)
                .map(each -> " @" + each.name() + " = :" + each.name())
                .collect(Collectors.joining(","));
        List<String> others = parameters.stream()
                .filter(each -> !each.required())
                .map(each -> "@" + each.name())
                .toList();
        return also(others) + "EXEC " + SqlNames.written(schema, procedure.name()) + required;
    }

    /** Returns the name with its schema. */
    public String name() {
        return name;
    }

    /** Returns the statement for a verb; empty where the table knows no such verb. */
    public Optional<String> of(Verb verb) {
        if (!table.supports(verb)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (verb) {
                    case READ -> select();
                    case INSERT -> insert();
                    case UPDATE -> update();
                    case DELETE -> "DELETE FROM " + name + where(keys());
                });
    }

    private String select() {
        String columns = table.columns().stream()
                .filter(column -> !column.hidden())
                .map(column -> SqlNames.written(column.name()))
                .collect(Collectors.joining(", "));
        List<Column> mandatory = table.parentKey().stream()
                .filter(column ->
                        column.references().isEmpty() && column.assumed().isEmpty())
                .toList();
        return "SELECT " + columns + "\nFROM " + name + where(mandatory) + "\nLIMIT 100";
    }

    private String insert() {
        List<Column> writable = table.columns().stream()
                .filter(column -> column.inserted().isWritable())
                .toList();
        List<Column> given = writable.stream()
                .filter(column -> column.inserted().isRequired())
                .toList();
        if (given.isEmpty()) {
            given = writable.stream().limit(1).toList();
        }
        return also(others(writable, given)) + "INSERT INTO " + name + " (" + names(given) + ")\nVALUES ("
                + given.stream().map(column -> ":" + column.name()).collect(Collectors.joining(", ")) + ")";
    }

    private String update() {
        List<Column> writable = table.columns().stream()
                .filter(column -> column.updated().isWritable() && !column.key())
                .toList();
        List<Column> given = writable.stream().limit(1).toList();
        String set = given.stream().map(StatementTemplates::equality).collect(Collectors.joining(", "));
        return also(others(writable, given)) + "UPDATE " + name + "\nSET " + set + where(keys());
    }

    /** What names one row: its key and that of its parent. */
    private List<Column> keys() {
        return Stream.concat(table.parentKey().stream(), table.key().stream())
                .distinct()
                .toList();
    }

    private static List<String> others(List<Column> writable, List<Column> given) {
        List<Column> left = new ArrayList<>(writable);
        left.removeAll(given);
        return left.stream().map(column -> SqlNames.written(column.name())).toList();
    }

    private static String also(List<String> others) {
        return others.isEmpty() ? "" : "-- Can be given, too: " + String.join(", ", others) + "\n";
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> SqlNames.written(column.name())).collect(Collectors.joining(", "));
    }

    private static String where(List<Column> columns) {
        return columns.isEmpty()
                ? ""
                : "\nWHERE "
                        + columns.stream().map(StatementTemplates::equality).collect(Collectors.joining(" AND "));
    }

    private static String equality(Column column) {
        return SqlNames.written(column.name()) + " = :" + column.name();
    }
}
