package org.bitquarry.engine.internal.sys;

import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.util.function.Function;
import org.bitquarry.model.table.SchemaKind;

/** The literals about keys: which columns identify rows, point at others, and find rows on the server. */
final class SysKeys {
    static final SysTable<KeyColumn> KEY_COLUMNS = placed(
                    "sys_keycolumns", "Columns that identify rows or point at others.", KeyColumn::placed)
            .column(bool("IsKey").required(), "Part of the primary key.", key -> key.placed()
                    .column()
                    .key())
            .column(bool("IsForeignKey").required(), "Points at another column.", key -> key.foreign()
                    .isPresent())
            .column(varchar("PrimaryKeyName"), "Name of the primary key.", KeyColumn::primaryKey)
            .column(varchar("ForeignKeyName"), "Name of the foreign key.", KeyColumn::foreignKey)
            .column(varchar("ReferencedSchemaName"), "Schema that it points at.", KeyColumn::schema)
            .column(varchar("ReferencedTableName"), "Table that it points at.", KeyColumn::table)
            .column(varchar("ReferencedColumnName"), "Column that it points at.", KeyColumn::column)
            .aboutSchemas(KeyColumn::of);

    static final SysTable<ForeignKey> FOREIGN_KEYS = placed(
                    "sys_foreignkeys", "Columns that point at others.", ForeignKey::placed)
            .column(integer("KeySeq").required(), "Position in the key, counted from 1.", key -> 1)
            .column(varchar("KeyName").required(), "Name of the key.", ForeignKey::name)
            .column(
                    varchar("ReferencedSchemaName"),
                    "Schema that it points at; NULL while none is known.",
                    ForeignKey::schema)
            .column(varchar("ReferencedTableName").required(), "Table that it points at.", key -> key.reference()
                    .table())
            .column(varchar("ReferencedColumnName").required(), "Column that it points at.", key -> key.reference()
                    .column())
            .aboutSchemas(ForeignKey::of);

    static final SysTable<PlacedColumn> PRIMARY_KEYS = placed(
                    "sys_primarykeys", "Columns of every primary key.", (PlacedColumn placed) -> placed)
            .column(integer("KeySeq").required(), "Position in the key, counted from 1.", PlacedColumn::position)
            .column(varchar("KeyName").required(), "Name of the key.", placed -> PlacedColumn.keyName(placed.table()))
            .aboutSchemas(PlacedColumn::keysOf);

    static final SysTable<IndexColumn> INDEXES = placed(
                    "sys_indexes", "Columns by which the server finds or sorts rows.", IndexColumn::placed)
            .column(varchar("IndexName").key(), "Name of the index.", IndexColumn::name)
            .column(
                    integer("OrdinalPosition").required(),
                    "Position in the index, counted from 1.",
                    index -> index.placed().position())
            .column(bool("IsPrimary").required(), "The index of the primary key.", IndexColumn::primary)
            .column(bool("IsUnique").required(), "No two rows have the same values.", IndexColumn::primary)
            .column(varchar("Operators"), "Comparisons that the server makes.", IndexColumn::operators)
            .column(
                    bool("IsSortable").required(),
                    "The server can sort by it.",
                    index -> index.placed().column().sortField().isPresent())
            .aboutSchemas(IndexColumn::of);

    private SysKeys() {}

    /** Begins a table whose rows are about columns. */
    static <T> SysTable.Builder<T> placed(String name, String description, Function<T, PlacedColumn> of) {
        return SysTable.<T>named(name, description)
                .column(
                        varchar("SchemaName").key().references(SchemaKind.SYS, "sys_schemas", "SchemaName"),
                        "Schema that holds the table.",
                        of.andThen(placed -> placed.table().schema().name()))
                .column(
                        varchar("TableName").key().references(SchemaKind.SYS, "sys_tables", "TableName"),
                        "Table that holds the column.",
                        of.andThen(placed -> placed.table().table().name()))
                .column(varchar("ColumnName").key(), "Name of the column.", of.andThen(placed -> placed.column()
                        .name()));
    }
}
