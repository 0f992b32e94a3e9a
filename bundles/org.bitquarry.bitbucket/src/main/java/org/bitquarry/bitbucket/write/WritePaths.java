package org.bitquarry.bitbucket.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hc.core5.net.PercentCodec;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * Fills the paths of write rules.
 *
 * @param connection values that the connection binds
 */
record WritePaths(Map<String, String> connection) {
    private static final int BAD_REQUEST = 400;

    WritePaths {
        connection = Map.copyOf(connection);
    }

    /** Returns the path as it is sent: each value one percent-encoded segment. */
    String encoded(String template, TableRef table, Map<String, @Nullable Object> values) {
        return expand(template, table, values, value -> PercentCodec.encode(value, StandardCharsets.UTF_8));
    }

    /** Returns the path as a person reads it. */
    String readable(String template, TableRef table, Map<String, @Nullable Object> values) {
        return expand(template, table, values, UnaryOperator.identity());
    }

    private String expand(
            String template, TableRef table, Map<String, @Nullable Object> values, UnaryOperator<String> encoding) {
        return PathTemplate.of(template).expand(variable -> {
            Object value = values.get(variable);
            if (value == null) {
                value = table.schema().bindings().get(variable);
            }
            if (value == null) {
                value = connection.get(variable);
            }
            if (value == null) {
                throw new MissingKeyException(table.toString(), variable, "Give it a value.");
            }
            return encoding.apply(segment(table, variable, value.toString()));
        });
    }

    /** A path with an empty or a dotted segment is another path: that of a list, or of what is above the row. */
    private static String segment(TableRef table, String variable, String value) {
        if (value.isBlank() || ".".equals(value) || "..".equals(value)) {
            String complaint = "no row has the " + variable + " '" + value + "'.";
            throw new RequestRejectedException(
                    new Problem(table.toString(), complaint, ""), BAD_REQUEST, Map.of(variable, List.of(complaint)));
        }
        return value;
    }
}
