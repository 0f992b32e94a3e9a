package org.bitquarry.workbench.core.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.model.docs.SchemaNames;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Relation;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.TableDefinition;

/**
 * A table as the statement that would make it in another database: its columns, keys, what they point at, and what they are.
 *
 * @param table what is described
 * @param schemas how the datasource names its schemas
 * @param relations who points at whom
 */
public record CreateTable(TableDefinition table, SchemaNames schemas, Relations relations) {
    private static final String INDENT = "    ";
    private static final int COMMENT_FROM = 56;

    /** Returns the statement, in lines. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("-- ").append(oneLine(table.description())).append('\n');
        text.append("CREATE TABLE ")
                .append(schemas.of(table.kind()))
                .append('.')
                .append(SqlNames.written(table.name()))
                .append(" (\n");
        List<String> constraints = constraints();
        int last = table.columns().size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean more = i < last || !constraints.isEmpty();
            line(
                    text,
                    column(table.columns().get(i)) + (more ? "," : ""),
                    table.columns().get(i));
        }
        for (int i = 0; i < constraints.size(); i++) {
            text.append(INDENT).append(constraints.get(i)).append(i < constraints.size() - 1 ? ",\n" : "\n");
        }
        return text.append(");\n").toString();
    }

    private static void line(StringBuilder text, String declared, Column column) {
        String line = INDENT + declared;
        text.append(line)
                .append(" ".repeat(Math.max(1, COMMENT_FROM - line.length())))
                .append("-- ")
                .append(oneLine(column.description()))
                .append('\n');
    }

    private static String column(Column column) {
        String values = column.enumeration().stream()
                .map(value -> '\'' + value.replace("'", "''") + '\'')
                .collect(Collectors.joining(", "));
        String name = SqlNames.written(column.name());
        return name
                + ' '
                + type(column)
                + (column.nullable() ? "" : " NOT NULL")
                + (values.isEmpty() ? "" : " CHECK (" + name + " IN (" + values + "))");
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case VARCHAR, BIGINT, INTEGER, BOOLEAN, TIMESTAMP ->
                column.type().name() + (column.length() > 0 ? "(" + column.length() + ")" : "");
            case DOUBLE -> "DOUBLE PRECISION";
        };
    }

    private List<String> constraints() {
        List<String> constraints = new ArrayList<>();
        if (!table.key().isEmpty()) {
            constraints.add("PRIMARY KEY (" + names(primary()) + ")");
        }
        for (Relation relation : relations.parents(table)) {
            constraints.add("FOREIGN KEY ("
                    + names(relation.joins().stream().map(Relation.Join::from).toList()) + ") REFERENCES "
                    + schemas.of(relation.parent().kind()) + '.'
                    + SqlNames.written(relation.parent().name()) + " ("
                    + names(relation.joins().stream().map(Relation.Join::to).toList()) + ")");
        }
        return constraints;
    }

    /** Where a list has a parent in its path, its rows are unique together with that. */
    private List<Column> primary() {
        return table.columns().stream()
                .filter(column -> column.key() || table.parentKey().contains(column))
                .toList();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).map(SqlNames::written).collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("`", "");
    }
}
