package org.bitquarry.model.table;

/**
 * A column that another column points at.
 *
 * @param kind where the table stands; the same schema when the kinds agree
 * @param table name of the table
 * @param column name of its column
 */
public record Reference(SchemaKind kind, String table, String column) {}
