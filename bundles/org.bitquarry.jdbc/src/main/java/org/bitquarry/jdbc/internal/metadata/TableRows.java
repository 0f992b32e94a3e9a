package org.bitquarry.jdbc.internal.metadata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;

/** Rows about schemas and tables. */
final class TableRows {
    static final ResultShape SCHEMAS = ResultShape.literal("TABLE_SCHEM VARCHAR", "TABLE_CATALOG VARCHAR");
    static final ResultShape TYPES = ResultShape.literal("TABLE_TYPE VARCHAR");
    static final ResultShape TABLES = ResultShape.literal(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "TABLE_TYPE VARCHAR",
            "REMARKS VARCHAR",
            "TYPE_CAT VARCHAR",
            "TYPE_SCHEM VARCHAR",
            "TYPE_NAME VARCHAR",
            "SELF_REFERENCING_COL_NAME VARCHAR",
            "REF_GENERATION VARCHAR");
    static final ResultShape TABLE_PRIVILEGES = ResultShape.literal(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "GRANTOR VARCHAR",
            "GRANTEE VARCHAR",
            "PRIVILEGE VARCHAR",
            "IS_GRANTABLE VARCHAR");

    private static final List<String> ALL_TYPES = List.of("SYSTEM TABLE", "TABLE", "VIEW");

    private TableRows() {}

    static @Nullable Object[] of(Schema schema) {
        return new @Nullable Object[] {schema.name(), null};
    }

    static Stream<@Nullable Object[]> types() {
        return ALL_TYPES.stream().map(type -> new @Nullable Object[] {type});
    }

    /** Returns tables of these types, by type, schema and name. */
    static Stream<@Nullable Object[]> of(List<TableRef> tables, String @Nullable [] types) {
        Set<String> wanted = (types == null ? ALL_TYPES.stream() : Arrays.stream(types))
                .map(type -> type.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return tables.stream()
                .filter(table -> wanted.contains(type(table)))
                .sorted(Comparator.comparing(TableRows::type))
                .map(TableRows::row);
    }

    private static @Nullable Object[] row(TableRef table) {
        return new @Nullable Object[] {
            null,
            table.schema().name(),
            table.table().name(),
            type(table),
            table.table().description(),
            null,
            null,
            null,
            null,
            null
        };
    }

    /** A table that can't be written is shown as a view. */
    static String type(TableRef table) {
        if (table.schema().kind() == SchemaKind.SYS) {
            return "SYSTEM TABLE";
        }
        return verbs(table).anyMatch(verb -> verb != Verb.READ) ? "TABLE" : "VIEW";
    }

    private static Stream<Verb> verbs(TableRef table) {
        return Arrays.stream(Verb.values()).filter(table.table()::supports);
    }

    /** Returns what can be done with a table at all; what the credential may do, only Bitbucket knows. */
    static Stream<@Nullable Object[]> privileges(TableRef table) {
        return verbs(table).map(TableRows::privilege).sorted().map(privilege -> new @Nullable Object[] {
            null, table.schema().name(), table.table().name(), null, "PUBLIC", privilege, "NO"
        });
    }

    private static String privilege(Verb verb) {
        return switch (verb) {
            case READ -> "SELECT";
            case INSERT -> "INSERT";
            case UPDATE -> "UPDATE";
            case DELETE -> "DELETE";
        };
    }
}
