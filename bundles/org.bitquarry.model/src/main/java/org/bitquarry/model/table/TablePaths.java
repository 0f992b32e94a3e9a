package org.bitquarry.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects every path that a definition names. */
final class TablePaths {
    private TablePaths() {}

    static List<String> of(Optional<ListEndpoint> list, Optional<String> get, WriteRule... rules) {
        List<String> paths = new ArrayList<>();
        list.ifPresent(endpoint -> paths.add(endpoint.path()));
        get.ifPresent(paths::add);
        for (WriteRule rule : rules) {
            path(rule).ifPresent(paths::add);
        }
        return paths;
    }

    private static Optional<String> path(WriteRule rule) {
        return switch (rule) {
            case WriteRule.Unsupported unsupported -> Optional.empty();
            case WriteRule.Post post -> Optional.of(post.path());
            case WriteRule.PartialPut put -> Optional.of(put.path());
            case WriteRule.ReadMergePut put -> Optional.of(put.path());
            case WriteRule.ArrayMember member -> Optional.of(member.path());
            case WriteRule.Delete delete -> Optional.of(delete.path());
        };
    }
}
