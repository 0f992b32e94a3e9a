package org.bitquarry.jdbc.internal.metadata;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds schemas and tables by patterns, and asks the source for no more than a pattern needs: for one schema when it names
 * one, for all of them only when it doesn't. Tools write names that hold an underscore without escaping it: where there is
 * such a schema, the pattern means it and those that are known already, and the others aren't asked for.
 */
final class SchemaFinder {
    private final MetaSource source;

    SchemaFinder(MetaSource source) {
        this.source = source;
    }

    /** There is one catalogue, which has no name. */
    static boolean isOurs(@Nullable String catalog) {
        return catalog == null || catalog.isEmpty() || catalog.equals("%");
    }

    /** Returns the schemas by name. */
    List<Schema> schemas(@Nullable String catalog, @Nullable String pattern) throws SQLException {
        if (!isOurs(catalog) || "".equals(pattern)) {
            return List.of();
        }
        NamePattern names = NamePattern.of(pattern);
        return found(names)
                .filter(schema -> names.matches(schema.name()))
                .distinct()
                .sorted(Comparator.comparing(Schema::name))
                .toList();
    }

    private Stream<Schema> found(NamePattern names) throws SQLException {
        Optional<String> name = names.name();
        if (name.isPresent()) {
            Optional<Schema> schema = source.asked(context -> source.catalog().schema(name.get(), context));
            if (names.isExact()) {
                return schema.stream();
            }
            if (schema.isPresent()) {
                return Stream.concat(schema.stream(), source.catalog().knownSchemas().stream());
            }
        }
        return source.asked(source.catalog()::schemas).stream();
    }

    /** Returns the tables that match, by schema and name. Made one after another, since there may be many. */
    Stream<TableRef> tables(@Nullable String catalog, @Nullable String schemaPattern, @Nullable String tablePattern)
            throws SQLException {
        NamePattern names = NamePattern.of(tablePattern);
        return schemas(catalog, schemaPattern).stream()
                .flatMap(schema -> source.catalog().tables(schema.kind()).stream()
                        .filter(table -> names.matches(table.name()))
                        .sorted(Comparator.comparing(TableDefinition::name))
                        .map(table -> new TableRef(schema, table)));
    }

    /** Finds one table by its name; without a schema, the first that is known or can only be one. */
    Stream<TableRef> table(@Nullable String catalog, @Nullable String schema, String table) throws SQLException {
        if (!isOurs(catalog)) {
            return Stream.empty();
        }
        Stream<Schema> schemas = schema == null
                ? source.catalog().knownSchemas().stream()
                : source.asked(context -> source.catalog().schema(schema, context)).stream();
        return schemas.flatMap(found -> source.catalog().table(found.kind(), table).stream()
                .map(definition -> new TableRef(found, definition)));
    }

    /** Returns the name of the schema that a reference out of a schema leads to; empty when it isn't known. */
    Optional<Schema> referenced(SchemaKind kind, Schema from) {
        return kind == from.kind()
                ? Optional.of(from)
                : source.catalog().knownSchemas().stream()
                        .filter(schema -> schema.kind() == kind)
                        .findFirst();
    }
}
