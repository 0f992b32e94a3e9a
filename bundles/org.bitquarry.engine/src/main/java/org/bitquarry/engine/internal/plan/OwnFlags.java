package org.bitquarry.engine.internal.plan;

import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Makes each flag, such as the DAY of an EXTRACT or the BOTH of a TRIM, a value of its own. Calcite's code generator calculates
 * equal values once, but inside CASE it doesn't find a flag again that it met outside, and fails. One a statement; used by one
 * thread.
 */
public final class OwnFlags extends RexBuilder {
    private int flags;

    /** Makes expressions of these types. */
    public OwnFlags(RelDataTypeFactory types) {
        super(types);
    }

    @Override
    public RexLiteral makeFlag(Enum flag) {
        return makeLiteral(flag, typeFactory.createSqlType(SqlTypeName.SYMBOL, flags++), SqlTypeName.SYMBOL);
    }
}
