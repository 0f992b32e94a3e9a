package org.bitquarry.jdbc.internal.value;

import java.sql.Timestamp;
import java.sql.Types;
import org.bitquarry.model.table.SqlType;

/** The types of columns as JDBC describes them. */
public enum JdbcType {
    /** Text; a column that has no limit is as long as a text can be. */
    VARCHAR(Types.VARCHAR, Integer.MAX_VALUE, 0, Integer.MAX_VALUE, String.class),
    /** 64-bit whole number. */
    BIGINT(Types.BIGINT, 19, 0, 20, Long.class),
    /** 32-bit whole number. */
    INTEGER(Types.INTEGER, 10, 0, 11, Integer.class),
    /** 16-bit whole number; only metadata has it. */
    SMALLINT(Types.SMALLINT, 5, 0, 6, Integer.class),
    /** Floating-point number. */
    DOUBLE(Types.DOUBLE, 15, 0, 24, Double.class),
    /** True or false. */
    BOOLEAN(Types.BOOLEAN, 1, 0, 5, Boolean.class),
    /** A moment in UTC with microseconds. */
    TIMESTAMP(Types.TIMESTAMP, 26, 6, 26, Timestamp.class);

    private final int number;
    private final int precision;
    private final int scale;
    private final int displaySize;
    private final Class<?> javaClass;

    JdbcType(int number, int precision, int scale, int displaySize, Class<?> javaClass) {
        this.number = number;
        this.precision = precision;
        this.scale = scale;
        this.displaySize = displaySize;
        this.javaClass = javaClass;
    }

    /** Returns the type as which JDBC shows one of ours. */
    public static JdbcType of(SqlType type) {
        return switch (type) {
            case VARCHAR -> VARCHAR;
            case BIGINT -> BIGINT;
            case INTEGER -> INTEGER;
            case DOUBLE -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case TIMESTAMP -> TIMESTAMP;
        };
    }

    /** Returns the constant of {@link Types}. */
    public int number() {
        return number;
    }

    /** Returns how many digits or characters a value has at most. */
    public int precision() {
        return precision;
    }

    /** Returns how many of the digits are a fraction. */
    public int scale() {
        return scale;
    }

    /** Returns how wide a value is at most when it is written. */
    public int displaySize() {
        return displaySize;
    }

    /** Returns the class of what {@code getObject} gives. */
    public Class<?> javaClass() {
        return javaClass;
    }

    /** Tells whether values have a sign. */
    public boolean isNumeric() {
        return this != VARCHAR && this != BOOLEAN && this != TIMESTAMP;
    }
}
