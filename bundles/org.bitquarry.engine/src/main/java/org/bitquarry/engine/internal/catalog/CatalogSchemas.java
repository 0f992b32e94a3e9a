package org.bitquarry.engine.internal.catalog;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.schema.lookup.Named;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.TableRef;

/** The schemas of one statement, each looked up when the statement names it. */
public final class CatalogSchemas {
    private final Catalog catalog;
    private final RequestContext context;
    private final ScanFactory scans;
    private final Set<String> named;
    private final Map<String, Optional<org.bitquarry.model.table.Schema>> asked = new HashMap<>();
    private final Set<TableRef> seen = new LinkedHashSet<>();

    /**
     * Looks names up in a catalogue.
     *
     * @param catalog may ask the source
     * @param context of the statement
     * @param scans makes the plan's leaves
     * @param named lower-case names that can be schemas here; no other one is asked for
     */
    public CatalogSchemas(Catalog catalog, RequestContext context, ScanFactory scans, Set<String> named) {
        this.catalog = catalog;
        this.context = context;
        this.scans = scans;
        this.named = Set.copyOf(named);
    }

    /** Returns the root of all names. */
    public CalciteSchema root() {
        return CalciteSchema.createRootSchema(false, false, "", new Root());
    }

    /** Returns the tables that were found so far. */
    public Set<TableRef> seen() {
        return seen;
    }

    private Optional<Named<Schema>> schema(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return named.contains(key)
                ? asked.computeIfAbsent(key, unknown -> catalog.schema(name, context))
                        .map(schema -> new Named<>(schema.name(), new Tables(schema)))
                : Optional.empty();
    }

    private final class Root extends AbstractSchema {
        @Override
        public Lookup<? extends Schema> subSchemas() {
            return new NameLookup<>(CatalogSchemas.this::schema);
        }
    }

    private final class Tables extends AbstractSchema {
        private final org.bitquarry.model.table.Schema schema;

        Tables(org.bitquarry.model.table.Schema schema) {
            this.schema = schema;
        }

        @Override
        public Lookup<Table> tables() {
            return new NameLookup<>(
                    name -> catalog.table(schema.kind(), name).map(table -> found(new TableRef(schema, table))));
        }

        private Named<Table> found(TableRef table) {
            seen.add(table);
            return new Named<>(table.table().name(), new ConnectorTable(table, scans));
        }

        @Override
        public Lookup<? extends Schema> subSchemas() {
            return new NameLookup<Schema>(name -> Optional.empty());
        }
    }
}
