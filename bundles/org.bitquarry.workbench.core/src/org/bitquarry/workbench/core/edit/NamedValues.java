package org.bitquarry.workbench.core.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Immutable maps from column name to value, in the order of the columns; NULL is null. */
final class NamedValues {
    private NamedValues() {}

    static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> values, String name, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.put(name, value);
        return Collections.unmodifiableMap(copy);
    }

    static Map<String, @Nullable Object> without(Map<String, @Nullable Object> values, String name) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.remove(name);
        return Collections.unmodifiableMap(copy);
    }

    static Map<String, @Nullable Object> only(Map<String, @Nullable Object> values, Set<String> names) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        copy.keySet().retainAll(names);
        return Collections.unmodifiableMap(copy);
    }
}
