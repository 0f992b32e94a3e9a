package org.bitquarry.bitbucket.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;

/** Requests for single objects. */
final class Requests {
    private Requests() {}

    /** Returns the GET of one object. */
    static Target get(TableRef table, List<Column> columns, Map<String, String> connection, Map<String, String> key) {
        Map<String, String> variables =
                PathValues.merged(connection, table.schema().bindings());
        variables.putAll(key);
        Target target = new Target(table.table().get().orElseThrow(), variables, List.of());
        Optional<String> fields = Fields.of(table.table(), columns, "", List.of());
        return fields.map(value -> target.with("fields", value)).orElse(target);
    }
}
