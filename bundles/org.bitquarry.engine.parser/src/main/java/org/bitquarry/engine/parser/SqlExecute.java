package org.bitquarry.engine.parser;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.parser.SqlParserPos;

/** EXEC or CALL of a procedure. An argument with a name is an argument assignment of value and name. */
public final class SqlExecute extends SqlCall {
    private static final SqlOperator OPERATOR = new SqlSpecialOperator("EXEC", SqlKind.PROCEDURE_CALL);

    private final SqlIdentifier procedure;
    private final List<SqlNode> arguments;

    /** Makes a node. */
    public SqlExecute(SqlParserPos position, SqlIdentifier procedure, List<SqlNode> arguments) {
        super(position);
        this.procedure = procedure;
        this.arguments = new ArrayList<>(arguments);
    }

    /** Returns the procedure's name. */
    public SqlIdentifier procedure() {
        return procedure;
    }

    /** Returns the arguments in their order. */
    public List<SqlNode> arguments() {
        return List.copyOf(arguments);
    }

    @Override
    public SqlOperator getOperator() {
        return OPERATOR;
    }

    @Override
    public List<SqlNode> getOperandList() {
        List<SqlNode> operands = new ArrayList<>();
        operands.add(procedure);
        operands.addAll(arguments);
        return operands;
    }

    @Override
    public void setOperand(int index, SqlNode operand) {
        arguments.set(index - 1, operand);
    }
}
