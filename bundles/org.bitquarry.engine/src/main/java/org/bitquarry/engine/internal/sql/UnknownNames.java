package org.bitquarry.engine.internal.sql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Correction;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;

/**
 * What a name that was not found could have been. Asks the source for nothing.
 *
 * @param catalog knows the valid names
 * @param path where tables without a schema were looked for
 * @param seen the tables that were found in the statement
 */
record UnknownNames(Catalog catalog, SearchPath path, Collection<TableRef> seen) {
    private static final String UNKNOWN_TABLE = "42S02";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Returns the error for a schema or table. */
    BitquarryException object(String name, Optional<String> within, Optional<TextRange> range, Throwable cause) {
        Optional<String> removed = catalog.removed(name);
        if (removed.isPresent()) {
            return gone(name, removed.get(), range, cause);
        }
        String where = within.map(schema -> " in " + schema).orElse("");
        String what = "there is no " + (within.isPresent() ? "table " : "schema or table ") + name + where + ".";
        Correction correction = Correction.nearest(name, candidates(within));
        String remedy = elsewhere(name).orElseGet(correction::question);
        return ValidationErrors.rejected(what, remedy, correction, UNKNOWN_TABLE, range, cause);
    }

    private List<String> candidates(Optional<String> within) {
        Optional<Schema> schema = within.flatMap(this::known);
        List<String> tables = schema.map(found -> tableNames(found.kind()).toList())
                .orElseGet(() -> path.schemas().stream()
                        .flatMap(each -> known(each).stream())
                        .flatMap(each -> tableNames(each.kind()))
                        .toList());
        return within.isPresent()
                ? tables
                : Stream.concat(tables.stream(), catalog.knownSchemas().stream().map(Schema::name))
                        .toList();
    }

    /** A table of another kind of schema was meant more often than a misspelt one. */
    private Optional<String> elsewhere(String name) {
        return Stream.of(SchemaKind.values())
                .filter(kind -> catalog.table(kind, name).isPresent())
                .findFirst()
                .map(kind -> switch (kind) {
                    case REPOSITORY -> "It is a table of each repository: write repository." + name + ".";
                    case PROJECT -> "It is a table of each project: write project." + name + ".";
                    case INFORMATION, ALL_PROJECTS, ALL_REPOSITORIES, SYS ->
                        "It is a table of "
                                + catalog.knownSchemas().stream()
                                        .filter(schema -> schema.kind() == kind)
                                        .map(Schema::name)
                                        .findFirst()
                                        .orElse("another schema")
                                + ".";
                });
    }

    private Optional<Schema> known(String name) {
        return Stream.concat(seen.stream().map(TableRef::schema), catalog.knownSchemas().stream())
                .filter(schema -> schema.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Stream<String> tableNames(SchemaKind kind) {
        return catalog.tables(kind).stream().map(TableDefinition::name);
    }

    /** Returns the columns of the tables in the statement. */
    List<String> columns() {
        return seen.stream()
                .flatMap(table -> table.table().columns().stream())
                .map(Column::name)
                .toList();
    }

    /** Returns the tables in the statement. */
    List<String> tablesInUse() {
        return seen.stream().map(table -> table.table().name()).toList();
    }

    private static BitquarryException gone(String name, String sentence, Optional<TextRange> range, Throwable cause) {
        Problem problem = new Problem(name + range.map(place -> " at " + place).orElse(""), sentence, "");
        Matcher day = DAY.matcher(sentence);
        return day.find()
                ? new GoneException(problem, LocalDate.parse(day.group()))
                : ValidationErrors.rejected(sentence, "", UNKNOWN_TABLE, range, cause);
    }
}
