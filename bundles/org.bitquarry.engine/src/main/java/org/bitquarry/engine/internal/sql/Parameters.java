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
            int number = i + 1;
            typed.add(
                    value == null
                            ? null
                            : Coercion.to(types.get(i), value)
                                    .orElseThrow(() -> rejected(
                                            "parameter " + number + " can't be read as " + types.get(number - 1) + ": "
                                                    + value + ".",
                                            "22018")));
        }
        return typed;
    }

    private static QueryRejectedException rejected(String reason, String state) {
        return new QueryRejectedException(new Problem("The statement", reason, ""), state, Optional.empty(), null);
    }
}
