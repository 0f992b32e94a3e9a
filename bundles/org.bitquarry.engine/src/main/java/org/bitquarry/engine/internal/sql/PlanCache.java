package org.bitquarry.engine.internal.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Schema;

/** Keeps the last statements that were compiled, as long as the schemas in them mean the same. Thread-safe. */
final class PlanCache {
    private static final int MOST = 200;
    private static final float LOAD = 0.75f;

    private final Catalog catalog;
    private final Map<Key, Compilation> plans = new LinkedHashMap<>(MOST, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Compilation> eldest) {
            return size() > MOST;
        }
    };

    PlanCache(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What a plan depends on beside the catalogue.
     *
     * @param sql the statement's text
     * @param defaultSchema where its tables are looked for
     * @param includeDeleted rows that a source only keeps as deleted show
     */
    record Key(String sql, Optional<String> defaultSchema, boolean includeDeleted) {}

    /** Returns a plan that still holds. */
    Optional<Compilation> get(Key key, RequestContext context) {
        Optional<Compilation> found;
        synchronized (plans) {
            found = Optional.ofNullable(plans.get(key));
        }
        return found.filter(plan -> plan.statement().schemas().allMatch(schema -> isSame(schema, context)));
    }

    void put(Key key, Compilation plan) {
        synchronized (plans) {
            plans.put(key, plan);
        }
    }

    /** The catalogue remembers what it was told: asking it again costs a request only after it was refreshed. */
    private boolean isSame(Schema schema, RequestContext context) {
        return catalog.schema(schema.name(), context).filter(schema::equals).isPresent();
    }
}
