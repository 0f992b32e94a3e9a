package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;

/** All ways to fill a path from the values that its columns may have. */
final class Combinations {
    private Combinations() {}

    /** Returns the only way; empty when a value is none that a row can have. */
    static Optional<Map<String, Object>> only(TableDefinition table, List<Access.Binding> path) {
        return of(table, path, Map.of()).stream().findFirst();
    }

    /**
     * Returns all ways, the first column varying slowest.
     *
     * @param given columns that are filled already
     */
    static List<Map<String, Object>> of(TableDefinition table, List<Access.Binding> path, Map<String, Object> given) {
        List<Map<String, Object>> ways = new ArrayList<>(List.of(given));
        for (Access.Binding binding : path) {
            if (!given.containsKey(binding.column())) {
                Column column = table.requireColumn(binding.column());
                List<Object> values = binding.values().stream()
                        .map(Operand::boundValue)
                        .flatMap(value -> PathValues.of(column, value).stream())
                        .distinct()
                        .toList();
                ways = times(ways, binding.column(), values);
            }
        }
        return ways;
    }

    private static List<Map<String, Object>> times(List<Map<String, Object>> ways, String column, List<Object> values) {
        List<Map<String, Object>> more = new ArrayList<>();
        for (Map<String, Object> way : ways) {
            for (Object value : values) {
                Map<String, Object> filled = new HashMap<>(way);
                filled.put(column, value);
                more.add(filled);
            }
        }
        return more;
    }
}
