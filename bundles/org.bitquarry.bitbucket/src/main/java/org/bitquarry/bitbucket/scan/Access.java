package org.bitquarry.bitbucket.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.filter.Bbql;
import org.bitquarry.bitbucket.filter.FilterParts;
import org.bitquarry.model.scan.Operand;

/** How the rows of a table are reached. */
sealed interface Access {
    /** Not at all: no row can pass. */
    record Nothing() implements Access {}

    /**
     * One object by its key.
     *
     * @param key values of the path's columns
     */
    record One(Map<String, Operand> key) implements Access {
        public One {
            key = Map.copyOf(key);
        }
    }

    /**
     * One object after another, by several values of one key column.
     *
     * @param key values of the other columns
     * @param column its name
     * @param values what it may be
     */
    record Each(Map<String, Operand> key, String column, List<Operand> values) implements Access {
        public Each {
            key = Map.copyOf(key);
            values = List.copyOf(values);
        }
    }

    /**
     * A list, or several when the path's columns have several values or none.
     *
     * @param path the path's columns in their order
     * @param parameters query parameters, by column
     * @param filter the filter expression
     */
    record Listing(List<Binding> path, Map<String, Operand> parameters, Optional<Bbql> filter) implements Access {
        public Listing {
            path = List.copyOf(path);
            parameters = Map.copyOf(parameters);
        }

        /** Returns the same lists with a part of the filter each; only itself when the filter fits into a URL. */
        List<Listing> parts() {
            return FilterParts.of(filter).stream()
                    .map(part -> new Listing(path, parameters, part))
                    .toList();
        }

        /** Tells whether it is a single list. */
        boolean isSingle() {
            return parts().size() == 1
                    && path.stream().allMatch(binding -> binding.values().size() == 1);
        }
    }

    /**
     * Values of a column in a path.
     *
     * @param column its name
     * @param values what it may be; empty when only the parent table knows
     */
    record Binding(String column, List<Operand> values) {
        public Binding {
            values = List.copyOf(values);
        }

        /** Tells whether WHERE says the values. */
        boolean isBound() {
            return !values.isEmpty();
        }
    }
}
