package org.bitquarry.engine.internal.sql;

import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;

/** Accepts how people write, but nothing that would guess what they mean: GROUP BY and VALUES are strict. */
final class EngineConformance extends SqlDelegatingConformance {
    static final EngineConformance INSTANCE = new EngineConformance();

    private EngineConformance() {
        super(SqlConformanceEnum.LENIENT);
    }

    @Override
    public boolean isNonStrictGroupBy() {
        return false;
    }

    @Override
    public SelectAliasLookup isSelectAlias() {
        return SelectAliasLookup.UNSUPPORTED;
    }

    /** A sum beyond BIGINT is an error, not another number. */
    @Override
    public boolean checkedArithmetic() {
        return true;
    }

    @Override
    public boolean isInsertSubsetColumnsAllowed() {
        return false;
    }

    @Override
    public boolean shouldConvertRaggedUnionTypesToVarying() {
        return true;
    }
}
