package org.bitquarry.engine.internal.sql;

import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.bitquarry.engine.internal.catalog.CatalogReader;
import org.bitquarry.engine.internal.catalog.CatalogSchemas;
import org.bitquarry.engine.internal.catalog.EngineTypes;
import org.bitquarry.engine.internal.plan.ConnectorScan;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;

/**
 * What the names of one statement can mean.
 *
 * @param text of the statement
 * @param types of its expressions
 * @param reader finds tables
 * @param names suggests others
 * @param hidesDeleted rows that a source only keeps as deleted are left out
 * @param cancellation ends the work on it
 */
record StatementScope(
        SourceText text,
        RelDataTypeFactory types,
        CatalogReader reader,
        UnknownNames names,
        boolean hidesDeleted,
        CancellationToken cancellation) {
    /** Makes the scope of a statement; schemas are asked for when a name needs them. */
    static StatementScope of(
            SourceText text, SqlNode statement, Catalog catalog, PlanCache.Key session, RequestContext context) {
        RelDataTypeFactory types = EngineTypes.factory();
        SearchPath path = SearchPath.of(catalog, session.defaultSchema());
        CatalogSchemas schemas = new CatalogSchemas(catalog, context, ConnectorScan::of, path.namesIn(statement));
        return new StatementScope(
                text,
                types,
                new CatalogReader(schemas.root(), path.schemas(), types),
                new UnknownNames(catalog, path, schemas.seen()),
                !session.includeDeleted() && !DeletedRows.areNamedIn(statement),
                context.cancellation());
    }

    /** Returns the same scope with all rows. */
    StatementScope showingDeleted() {
        return new StatementScope(text, types, reader, names, false, cancellation);
    }

    /** Validates a query. */
    SqlNode validate(EngineValidator validator, SqlNode query) {
        try {
            return MomentLiterals.read(validator.validate(query));
        } catch (CalciteContextException invalid) {
            throw new ValidationErrors(names).of(invalid);
        }
    }
}
