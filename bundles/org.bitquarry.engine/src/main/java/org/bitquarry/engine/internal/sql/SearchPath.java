package org.bitquarry.engine.internal.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlNode;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;

/**
 * Where a table that is written without a schema is looked for.
 *
 * @param schemas names in their order
 */
record SearchPath(List<String> schemas) {
    SearchPath {
        schemas = List.copyOf(schemas);
    }

    /** The session's own schema comes first; then the schemas of which there is only one and whose names are known. */
    static SearchPath of(Catalog catalog, Optional<String> defaultSchema) {
        Set<String> path = new LinkedHashSet<>();
        defaultSchema.ifPresent(path::add);
        for (SchemaKind kind : List.of(SchemaKind.INFORMATION, SchemaKind.SYS)) {
            catalog.knownSchemas().stream()
                    .filter(schema -> schema.kind() == kind)
                    .map(Schema::name)
                    .forEach(path::add);
        }
        return new SearchPath(List.copyOf(path));
    }

    /** Returns, in lower case, every name that can be a schema in a statement. */
    Set<String> namesIn(SqlNode statement) {
        Set<String> names = schemas.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.addAll(Qualifiers.in(statement));
        return names;
    }
}
