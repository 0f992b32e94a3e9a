package org.bitquarry.bitbucket.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.SchemaKind;

/**
 * The row that a page shows, or the table when it shows a list.
 *
 * @param workspace short name, or UUID in braces
 * @param kind of the schema that holds the table
 * @param member slug of the repository or key of the project whose schema that is; empty for the workspace's own
 * @param table may be one that was removed
 * @param values what the row's columns hold: texts, or numbers; empty for the whole table
 */
public record WebRow(
        String workspace, SchemaKind kind, Optional<String> member, String table, Map<String, Object> values) {
    /** Keeps the order of the columns. */
    public WebRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
