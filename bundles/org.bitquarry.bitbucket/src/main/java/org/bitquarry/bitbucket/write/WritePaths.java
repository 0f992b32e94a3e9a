package org.bitquarry.bitbucket.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hc.core5.net.PercentCodec;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.Schema;
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
        return encoded(template, table.toString(), table.schema(), values);
    }

    /** Returns the path as a person reads it. */
    String readable(String template, TableRef table, Map<String, @Nullable Object> values) {
        return readable(template, table.toString(), table.schema(), values);
    }

    /** Returns the path as it is sent, on behalf of a table or procedure of that name. */
    String encoded(String template, String owner, Schema schema, Map<String, @Nullable Object> values) {
        return expand(template, owner, schema, values, value -> PercentCodec.encode(value, StandardCharsets.UTF_8));
    }

    /** Returns the path as a person reads it, on behalf of a table or procedure of that name. */
    String readable(String template, String owner, Schema schema, Map<String, @Nullable Object> values) {
        return expand(template, owner, schema, values, UnaryOperator.identity());
    }

    private String expand(
            String template,
            String owner,
            Schema schema,
            Map<String, @Nullable Object> values,
            UnaryOperator<String> encoding) {
        return PathTemplate.of(template)
                .expand(variable -> segment(owner, variable, value(owner, schema, values, variable)), encoding);
    }

    private String value(String owner, Schema schema, Map<String, @Nullable Object> values, String variable) {
        Object value = values.get(variable);
        if (value == null) {
            value = schema.bindings().get(variable);
        }
        if (value == null) {
            value = connection.get(variable);
        }
        if (value == null) {
            throw new MissingKeyException(owner, variable, "Give it a value.");
        }
        return value.toString();
    }

    /** A path with an empty or a dotted segment is another path: that of a list, or of what is above the row. */
    private static String segment(String owner, String variable, String value) {
        boolean dotted = Arrays.stream(value.split("/", -1))
                .anyMatch(part -> part.isBlank() || ".".equals(part) || "..".equals(part));
        if (dotted) {
            String complaint = "no row has the " + variable + " '" + value + "'.";
            throw new RequestRejectedException(
                    new Problem(owner, complaint, ""), BAD_REQUEST, Map.of(variable, List.of(complaint)));
        }
        return value;
    }
}
