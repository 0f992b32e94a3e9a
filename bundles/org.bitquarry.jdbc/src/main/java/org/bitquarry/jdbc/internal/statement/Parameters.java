package org.bitquarry.jdbc.internal.statement;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a statement's parameters, each of which must be set before it runs. */
final class Parameters {
    private final @Nullable Object[] values;
    private final boolean[] isSet;

    Parameters(int count) {
        values = new Object[count];
        isSet = new boolean[count];
    }

    void set(int index, @Nullable Object value) throws SQLException {
        if (index < 1 || index > values.length) {
            throw new SQLException(
                    values.length == 0
                            ? "The statement has no parameters."
                            : "There is no parameter " + index + ": they are 1 to " + values.length + ".",
                    "07009");
        }
        values[index - 1] = value;
        isSet[index - 1] = true;
    }

    void clear() {
        Arrays.fill(values, null);
        Arrays.fill(isSet, false);
    }

    List<@Nullable Object> all() throws SQLException {
        for (int i = 0; i < isSet.length; i++) {
            if (!isSet[i]) {
                throw new SQLException("Parameter " + (i + 1) + " has no value.", "07001");
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)));
    }
}
