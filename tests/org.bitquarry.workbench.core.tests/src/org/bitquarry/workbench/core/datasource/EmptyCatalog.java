package org.bitquarry.workbench.core.datasource;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** The catalogue of a source without tables. */
final class EmptyCatalog implements Catalog {
    @Override
    public List<Schema> schemas(RequestContext context) {
        return List.of();
    }

    @Override
    public List<Schema> knownSchemas() {
        return List.of();
    }

    @Override
    public Optional<Schema> schema(String name, RequestContext context) {
        return Optional.empty();
    }

    @Override
    public List<TableDefinition> tables(SchemaKind kind) {
        return List.of();
    }

    @Override
    public Optional<String> removed(String tableName) {
        return Optional.empty();
    }

    @Override
    public void refresh() {
        // There is nothing to forget.
    }
}
