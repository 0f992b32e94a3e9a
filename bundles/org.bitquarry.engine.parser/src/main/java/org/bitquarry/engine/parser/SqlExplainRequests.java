package org.bitquarry.engine.parser;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.parser.SqlParserPos;

/** EXPLAIN REQUESTS FOR a statement. */
public final class SqlExplainRequests extends SqlCall {
    private static final SqlOperator OPERATOR = new SqlSpecialOperator("EXPLAIN REQUESTS FOR", SqlKind.OTHER_DDL);

    private final SqlNode statement;

    /** Makes a node. */
    public SqlExplainRequests(SqlParserPos position, SqlNode statement) {
        super(position);
        this.statement = statement;
    }

    /** Returns what is explained. */
    public SqlNode statement() {
        return statement;
    }

    @Override
    public SqlOperator getOperator() {
        return OPERATOR;
    }

    @Override
    public List<SqlNode> getOperandList() {
        return List.of(statement);
    }
}
