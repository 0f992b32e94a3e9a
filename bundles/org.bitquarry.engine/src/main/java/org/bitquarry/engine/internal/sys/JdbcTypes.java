package org.bitquarry.engine.internal.sys;

import java.sql.Types;
import org.bitquarry.model.table.SqlType;

/** The numbers that JDBC gives to types. */
final class JdbcTypes {
    private JdbcTypes() {}

    /** Returns a type's number in {@link Types}. */
    static int of(SqlType type) {
        return switch (type) {
            case VARCHAR -> Types.VARCHAR;
            case BIGINT -> Types.BIGINT;
            case INTEGER -> Types.INTEGER;
            case DOUBLE -> Types.DOUBLE;
            case BOOLEAN -> Types.BOOLEAN;
            case TIMESTAMP -> Types.TIMESTAMP;
        };
    }
}
