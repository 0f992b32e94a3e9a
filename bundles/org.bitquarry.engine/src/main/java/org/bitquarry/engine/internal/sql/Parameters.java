package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.run.Coercion;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** Brings the values of parameters into the types that the statement compares them with. */
final class Parameters {
    private Parameters() {}

    static List<@Nullable Object> typed(List<@Nullable Object> values, List<SqlType> types) {
        if (values.size() != types.size()) {
            throw rejected(types.size() + " parameters are wanted, " + values.size() + " given.", "07001");
        }
        List<@Nullable Object> typed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            typed.add(value == null ? null : typed("parameter " + (i + 1), types.get(i), value));
        }
        return typed;
    }

    /** Returns a value in its type; {@code called} names its parameter where it is none of that type. */
    static Object typed(String called, SqlType type, Object value) {
        return Coercion.to(type, value)
                .orElseThrow(() -> new QueryRejectedException(
                        new Problem(
                                "The statement",
                                called + " can't be read as " + type + ": " + value + ".",
                                "Give it " + wanted(type) + "."),
                        "22018",
                        Optional.empty(),
                        null));
    }

    private static String wanted(SqlType type) {
        return switch (type) {
            case VARCHAR -> "a text";
            case BIGINT, INTEGER -> "a whole number, such as 42";
            case DOUBLE -> "a number, such as 4.2";
            case BOOLEAN -> "true or false";
            case TIMESTAMP -> "a date, such as 2026-01-31, or a moment, such as 2026-01-31 12:00:00";
        };
    }

    private static QueryRejectedException rejected(String reason, String state) {
        return new QueryRejectedException(new Problem("The statement", reason, ""), state, Optional.empty(), null);
    }
}
