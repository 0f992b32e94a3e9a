package org.bitquarry.engine.parser;

import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;

/** A parameter that is told by its name; each place where it stands has an index of its own. */
public final class SqlNamedParameter extends SqlDynamicParam {
    private final String name;

    /** Makes a parameter. */
    public SqlNamedParameter(int index, String name, SqlParserPos position) {
        super(index, position);
        this.name = name;
    }

    /** Returns the name without its mark. */
    public String name() {
        return name;
    }

    @Override
    public SqlNode clone(SqlParserPos position) {
        return new SqlNamedParameter(getIndex(), name, position);
    }

    @Override
    public void unparse(SqlWriter writer, int leftPrecedence, int rightPrecedence) {
        writer.print(":" + name);
    }
}
