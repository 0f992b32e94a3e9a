package org.bitquarry.engine.internal.run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.bitquarry.engine.internal.catalog.EngineTypes;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** Translates values between our classes and those that generated code calculates with: a moment is a long there. */
public final class InternalValues {
    private static final long NANOSECONDS_OF_A_MILLISECOND = 1_000_000;

    private InternalValues() {}

    /** Makes a value of ours one that generated code understands. */
    public static @Nullable Object in(@Nullable Object value) {
        return value instanceof Instant moment ? (Object) moment.toEpochMilli() : value;
    }

    /** Makes the values of a row ones that generated code understands. */
    static @Nullable Object[] in(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = in(row[i]);
        }
        return row;
    }

    /** Makes what generated code calculated a value of ours. */
    public static @Nullable Object out(@Nullable Object value, RelDataType type) {
        if (value == null) {
            return null;
        }
        return switch (EngineTypes.of(type)) {
            case BIGINT -> whole((Number) value);
            case INTEGER -> Math.toIntExact(whole((Number) value));
            case DOUBLE -> ((Number) value).doubleValue();
            case BOOLEAN -> value;
            case TIMESTAMP -> Instant.ofEpochMilli(((Number) value).longValue());
            case VARCHAR -> text(value, type);
        };
    }

    /** What does not fit is an error, not another number. */
    private static long whole(Number value) {
        return switch (value) {
            case BigDecimal number -> number.setScale(0, RoundingMode.DOWN).longValueExact();
            case BigInteger number -> number.longValueExact();
            default -> value.longValue();
        };
    }

    private static String text(Object value, RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case DATE -> LocalDate.ofEpochDay(((Number) value).longValue()).toString();
            case TIME ->
                LocalTime.ofNanoOfDay(((Number) value).longValue() * NANOSECONDS_OF_A_MILLISECOND)
                        .toString();
            default -> text(value);
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case List<?> list -> {
                StringJoiner texts = new StringJoiner(", ", "[", "]");
                list.forEach(each -> texts.add(String.valueOf(each)));
                yield texts.toString();
            }
            case Map<?, ?> map -> map.toString();
            case Object[] row -> text(java.util.Arrays.asList(row));
            case ByteString bytes -> bytes.toString(16);
            default -> value.toString();
        };
    }

    /** Tells whether values of a type come out as they went in. */
    static boolean isUnchanged(SqlType type) {
        return type != SqlType.TIMESTAMP;
    }
}
