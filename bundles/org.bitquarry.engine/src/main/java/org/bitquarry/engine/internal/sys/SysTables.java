package org.bitquarry.engine.internal.sys;

import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;

/** The literals of the schema {@code sys}: schemas, tables and columns here, the others beside it. */
final class SysTables {
    private static final SysTable<Schema> SCHEMAS = SysTable.<Schema>named("sys_schemas", "Schemas of the datasource.")
            .column(varchar("SchemaName").key(), "Name of the schema.", Schema::name)
            .column(
                    varchar("SchemaKind")
                            .required()
                            .oneOf(Arrays.stream(SchemaKind.values())
                                    .map(SchemaKind::name)
                                    .toArray(String[]::new)),
                    "What the schema stands for; all of a kind hold the same tables.",
                    schema -> schema.kind().name())
            .column(
                    varchar("Description"),
                    "What to know of the schema.",
                    schema -> schema.description().isEmpty() ? null : schema.description())
            .aboutSchemas((source, schema) -> Stream.of(schema));

    private static final SysTable<TableRef> TABLES = SysTable.<TableRef>named("sys_tables", "Tables of every schema.")
            .column(
                    varchar("SchemaName").key().references(SchemaKind.SYS, "sys_schemas", "SchemaName"),
                    "Schema that holds the table.",
                    table -> table.schema().name())
            .column(varchar("TableName").key(), "Name of the table.", table -> table.table()
                    .name())
            .column(
                    varchar("TableType").required().oneOf("TABLE", "VIEW", "SYSTEM TABLE"),
                    "TABLE when rows can be written, VIEW when they can only be read, SYSTEM TABLE in sys.",
                    SysTables::type)
            .column(varchar("Description").required(), "What its rows are.", table -> table.table()
                    .description())
            .column(bool("IsInsertable").required(), "Rows can be inserted.", supports(Verb.INSERT))
            .column(bool("IsUpdatable").required(), "Rows can be updated.", supports(Verb.UPDATE))
            .column(bool("IsDeletable").required(), "Rows can be deleted.", supports(Verb.DELETE))
            .column(
                    varchar("Limits"),
                    "What to know before relying on the table.",
                    table -> table.table().limits().isEmpty()
                            ? null
                            : String.join(" ", table.table().limits()))
            .aboutSchemas(SysSource::tables);

    private static final SysTable<PlacedColumn> COLUMNS = SysKeys.placed(
                    "sys_tablecolumns", "Columns of every table.", (PlacedColumn placed) -> placed)
            .column(
                    integer("OrdinalPosition").required(),
                    "Position in the table, counted from 1.",
                    PlacedColumn::position)
            .column(varchar("DataTypeName").required(), "Name of the SQL type.", placed -> placed.column()
                    .type()
                    .name())
            .column(integer("DataType").required(), "Number of the type as JDBC counts them.", PlacedColumn::jdbcType)
            .column(integer("Length"), "The most characters; NULL when there is no limit.", PlacedColumn::length)
            .column(bool("IsNullable").required(), "The value may be NULL.", placed -> placed.column()
                    .nullable())
            .column(bool("IsKey").required(), "Part of the primary key.", placed -> placed.column()
                    .key())
            .column(bool("IsHidden").required(), "Left out of SELECT *.", placed -> placed.column()
                    .hidden())
            .column(bool("IsInsertable").required(), "INSERT may set it.", placed -> placed.column()
                    .inserted()
                    .isWritable())
            .column(bool("IsUpdatable").required(), "UPDATE may set it.", placed -> placed.column()
                    .updated()
                    .isWritable())
            .column(varchar("AllowedValues"), "The only values, if they are known.", PlacedColumn::enumeration)
            .column(varchar("ReferencedColumn"), "The column that it points at.", PlacedColumn::reference)
            .column(
                    varchar("Filtering").required(),
                    "What becomes of a predicate on the column.",
                    PlacedColumn::filtering)
            .column(varchar("Description").required(), "What its values are.", placed -> placed.column()
                    .description())
            .aboutSchemas(PlacedColumn::of);

    private static final List<SysTable<?>> ALL = List.of(
            SysDatasource.CATALOGS,
            SCHEMAS,
            TABLES,
            COLUMNS,
            SysProcedures.PROCEDURES,
            SysProcedures.PARAMETERS,
            SysKeys.KEY_COLUMNS,
            SysKeys.FOREIGN_KEYS,
            SysKeys.PRIMARY_KEYS,
            SysKeys.INDEXES,
            SysDatasource.CONNECTION_PROPERTIES,
            SysDatasource.SQL_FEATURES,
            SysDatasource.IDENTITY,
            SysDatasource.INFORMATION);

    private SysTables() {}

    static List<TableDefinition> definitions() {
        return ALL.stream().<TableDefinition>map(SysTable::definition).toList();
    }

    static SysTable<?> of(TableDefinition definition) {
        return ALL.stream()
                .filter(table -> table.definition().equals(definition))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table of sys: " + definition.name()));
    }

    private static Function<TableRef, Boolean> supports(Verb verb) {
        return table -> table.table().supports(verb);
    }

    private static String type(TableRef table) {
        if (table.schema().kind() == SchemaKind.SYS) {
            return "SYSTEM TABLE";
        }
        boolean written = Arrays.stream(Verb.values())
                .anyMatch(verb -> verb != Verb.READ && table.table().supports(verb));
        return written ? "TABLE" : "VIEW";
    }
}
