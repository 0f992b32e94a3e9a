package org.bitquarry.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects every path that a definition names. */
final class TablePaths {
    private TablePaths() {}

    static List<String> of(
            Optional<ListEndpoint> list, Optional<String> get, List<Column> columns, WriteRule... rules) {
        List<String> paths = new ArrayList<>();
        list.ifPresent(endpoint -> paths.add(endpoint.path()));
        get.ifPresent(paths::add);
        columns.forEach(column -> column.text().map(TextSource::path).ifPresent(paths::add));
        for (WriteRule rule : rules) {
            rule.target().ifPresent(paths::add);
        }
        return paths;
    }
}
