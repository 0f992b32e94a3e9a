package org.bitquarry.engine.internal.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.schema.lookup.Named;
import org.jspecify.annotations.Nullable;

/** Finds one thing by its name without regard to case. Enumerates nothing. */
final class NameLookup<T> implements Lookup<T> {
    private final Function<String, Optional<Named<T>>> find;

    NameLookup(Function<String, Optional<Named<T>>> find) {
        this.find = find;
    }

    @Override
    public @Nullable T get(String name) {
        return find.apply(name).map(Named::entity).orElse(null);
    }

    @Override
    public @Nullable Named<T> getIgnoreCase(String name) {
        return find.apply(name).orElse(null);
    }

    @Override
    public Set<String> getNames(LikePattern pattern) {
        return Set.of();
    }
}
