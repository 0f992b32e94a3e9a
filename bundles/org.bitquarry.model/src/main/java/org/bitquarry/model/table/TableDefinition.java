package org.bitquarry.model.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The literal that declares a table; the only place where its columns, endpoints and capabilities are written. Made by
 * {@link TableBuilder}. Pure data: row type, push-down, explorer, completion, metadata and write requests derive from it.
 *
 * @param name PascalCase
 * @param kind which schemas hold it
 * @param description one sentence
 * @param list where rows are listed; empty for tables that are answered from the catalogue
 * @param get path of one row by its key; empty when there is none
 * @param columns in their order
 * @param inserts how INSERT is done
 * @param updates how UPDATE is done
 * @param deletes how DELETE is done
 * @param scopes what the credential needs, by verb
 * @param webLink JSON pointer to the row's page for people; empty when it has none
 * @param limits what a person should know before relying on it
 * @param changeable which rows UPDATE and DELETE can touch; empty for all
 * @param routes other lists of the same rows
 */
public record TableDefinition(
        String name,
        SchemaKind kind,
        String description,
        Optional<ListEndpoint> list,
        Optional<String> get,
        List<Column> columns,
        WriteRule inserts,
        WriteRule updates,
        WriteRule deletes,
        Map<Verb, List<String>> scopes,
        String webLink,
        List<String> limits,
        Optional<RowCondition> changeable,
        List<ListRoute> routes) {
    /** Checks that names are unique and every variable of every path is bound by a column or by the schema. */
    public TableDefinition {
        columns = List.copyOf(columns);
        scopes = Map.copyOf(scopes);
        limits = List.copyOf(limits);
        routes = List.copyOf(routes);
        if (columns.isEmpty() || description.isBlank()) {
            throw new IllegalArgumentException("table " + name + " needs columns and a description");
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("table " + name + " has two columns " + column.name());
            }
        }
        String table = name;
        changeable.ifPresent(condition -> requireColumnOf(condition, names, table));
        columns.stream()
                .flatMap(column -> column.text().flatMap(TextSource::where).stream())
                .forEach(condition -> requireColumnOf(condition, names, table));
        for (String path : TablePaths.of(list, get, columns, inserts, updates, deletes)) {
            for (String variable : PathTemplate.of(path).columnVariables()) {
                if (!names.contains(variable.toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException("table " + name + " has no column for {" + variable + "}");
                }
            }
        }
    }

    private static void requireColumnOf(RowCondition condition, Set<String> names, String table) {
        if (!names.contains(condition.column().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("table " + table + " has no column " + condition.column());
        }
    }

    /** Returns the lists of the same rows beside its own. A route of the union stands in the literal of one schema's table. */
    public List<ListRoute> ownRoutes() {
        return routes.stream().filter(route -> route.kind() == kind).toList();
    }

    /** Returns the same table, listed by another route. */
    public TableDefinition via(ListRoute route) {
        return new TableDefinition(
                name,
                kind,
                description,
                Optional.of(route.list()),
                Optional.empty(),
                columns.stream()
                        .map(column -> route.ends().containsKey(column.name())
                                ? column.atEndOf(route.ends().get(column.name()))
                                : column)
                        .toList(),
                inserts,
                updates,
                deletes,
                scopes,
                webLink,
                limits,
                changeable,
                List.of());
    }

    /** Finds a column without regard to case. */
    public Optional<Column> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /**
     * Returns a column that must exist.
     *
     * @throws IllegalArgumentException when it does not
     */
    public Column requireColumn(String wanted) {
        return column(wanted).orElseThrow(() -> new IllegalArgumentException(name + " has no column " + wanted));
    }

    /** Returns the key's columns in their order. */
    public List<Column> key() {
        return columns.stream().filter(Column::key).toList();
    }

    /** Returns the columns that must be bound by equality to form the list's URL: a child's parent key. */
    public List<Column> parentKey() {
        return list.map(endpoint -> PathTemplate.of(endpoint.path()).columnVariables().stream()
                        .map(this::requireColumn)
                        .toList())
                .orElse(List.of());
    }

    /** Returns how a writing verb is done. */
    public WriteRule rule(Verb verb) {
        return switch (verb) {
            case READ -> throw new IllegalArgumentException("READ is no write");
            case INSERT -> inserts;
            case UPDATE -> updates;
            case DELETE -> deletes;
        };
    }

    /** Tells whether the verb can be used at all. */
    public boolean supports(Verb verb) {
        return verb == Verb.READ || rule(verb).isSupported();
    }
}
