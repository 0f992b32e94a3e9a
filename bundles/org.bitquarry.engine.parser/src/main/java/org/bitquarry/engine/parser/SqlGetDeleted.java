package org.bitquarry.engine.parser;

import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** GETDELETED FROM a table: a SELECT of the rows that the source only keeps as deleted. */
public final class SqlGetDeleted extends SqlSelect {
    /** Makes a node; no items means all columns. */
    public SqlGetDeleted(SqlParserPos position, SqlNodeList items, SqlNode from, @Nullable SqlNode where) {
        super(position, null, items, from, where, null, null, null, null, null, null, null, null);
    }
}
