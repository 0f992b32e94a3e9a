package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlIdentifier;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.error.Correction;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRef;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;

/**
 * Finds the procedures that a statement names, as tables are found.
 *
 * @param catalog knows them
 * @param path where one without a schema is looked for
 * @param context of the question for a schema
 */
record Procedures(Catalog catalog, SearchPath path, RequestContext context) {
    private static final String UNKNOWN = "42883";
    private static final String UNKNOWN_SCHEMA = "42S02";

    /** Finds a procedure by its name, with or without its schema. */
    ProcedureRef find(SqlIdentifier name) {
        String last = name.names.get(name.names.size() - 1);
        List<Schema> schemas = name.isSimple() ? searched() : List.of(schema(name));
        return schemas.stream()
                .flatMap(schema -> catalog.procedure(schema.kind(), last).stream()
                        .map(procedure -> new ProcedureRef(schema, procedure)))
                .findFirst()
                .orElseThrow(() -> ValidationErrors.rejected(
                        "there is no procedure " + last + (name.isSimple() ? "" : " in " + name.names.get(0)) + ".",
                        elsewhere(last).orElseGet(nearest(last, schemas)::question),
                        nearest(last, schemas),
                        UNKNOWN,
                        Positions.range(name.getParserPosition()),
                        null));
    }

    private List<Schema> searched() {
        return path.schemas().stream()
                .flatMap(schema -> catalog.schema(schema, context).stream())
                .toList();
    }

    private Schema schema(SqlIdentifier name) {
        String wanted = name.names.get(name.names.size() - 2);
        return catalog.schema(wanted, context)
                .orElseThrow(() -> ValidationErrors.rejected(
                        "there is no schema " + wanted + ".",
                        Correction.nearest(
                                wanted,
                                catalog.knownSchemas().stream()
                                        .map(Schema::name)
                                        .toList()),
                        UNKNOWN_SCHEMA,
                        Positions.range(name.getComponentParserPosition(name.names.size() - 2)),
                        null));
    }

    private Correction nearest(String wrong, List<Schema> schemas) {
        Correction here = Correction.nearest(wrong, names(schemas.stream().map(Schema::kind)));
        return here.right().isEmpty() ? Correction.nearest(wrong, names(Stream.of(SchemaKind.values()))) : here;
    }

    private List<String> names(Stream<SchemaKind> kinds) {
        return kinds.flatMap(kind -> catalog.procedures(kind).stream())
                .map(ProcedureDefinition::name)
                .distinct()
                .toList();
    }

    private Optional<String> elsewhere(String name) {
        return Stream.of(SchemaKind.values())
                .filter(kind -> catalog.procedure(kind, name).isPresent())
                .findFirst()
                .map(kind -> switch (kind) {
                    case REPOSITORY -> "It is a procedure of each repository: write EXEC repository." + name + ".";
                    case PROJECT -> "It is a procedure of each project: write EXEC project." + name + ".";
                    case INFORMATION, ALL_PROJECTS, ALL_REPOSITORIES, SYS -> "It belongs to another schema.";
                });
    }
}
