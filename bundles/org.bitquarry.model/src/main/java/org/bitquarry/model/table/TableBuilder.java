package org.bitquarry.model.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spells a {@link TableDefinition}. */
public final class TableBuilder {
    private static final WriteRule NONE = new WriteRule.Unsupported("Bitbucket has no request for it");

    private final String name;
    private SchemaKind kind = SchemaKind.INFORMATION;
    private String description = "";
    private Optional<String> listPath = Optional.empty();
    private Paging paging = Paging.NUMBERED;
    private int pageLength = 100;
    private boolean sizeTrusted;
    private boolean filtered = true;
    private String items = "/values";
    private boolean optional;
    private final Map<String, List<String>> defaults = new LinkedHashMap<>();
    private final Map<String, List<String>> always = new LinkedHashMap<>();
    private Optional<String> get = Optional.empty();
    private final List<Column> columns = new ArrayList<>();
    private WriteRule inserts = NONE;
    private WriteRule updates = NONE;
    private WriteRule deletes = NONE;
    private final Map<Verb, List<String>> scopes = new EnumMap<>(Verb.class);
    private String webLink = "";
    private final List<String> limits = new ArrayList<>();
    private Optional<RowCondition> changeable = Optional.empty();
    private final List<Route> routes = new ArrayList<>();

    private TableBuilder(String name) {
        this.name = name;
    }

    /** Begins a table. */
    public static TableBuilder table(String name) {
        return new TableBuilder(name);
    }

    /** Puts the table into the schemas of a kind. */
    public TableBuilder in(SchemaKind value) {
        kind = value;
        return this;
    }

    /** Describes the table in one sentence. */
    public TableBuilder describedAs(String value) {
        description = value;
        return this;
    }

    /** Lists rows at this path. */
    public TableBuilder listedAt(String path) {
        listPath = Optional.of(path);
        return this;
    }

    /** Says that only {@code next} leads from page to page. */
    public TableBuilder pagedByToken() {
        paging = Paging.OPAQUE;
        return this;
    }

    /**
     * Says that one answer holds all rows; the pointer leads to the array or to the one object that is the row, and with
     * {@link Column#MEMBER_NAME} behind it to an object whose members are the rows.
     */
    public TableBuilder inOneAnswer(String itemsPointer) {
        paging = Paging.SINGLE;
        items = itemsPointer;
        return this;
    }

    /** Says that what is listed may not be there at all: then there is no row. */
    public TableBuilder unlessAbsent() {
        optional = true;
        return this;
    }

    /** Limits a page to so many rows (100 unless said). */
    public TableBuilder pageLength(int value) {
        pageLength = value;
        return this;
    }

    /** Says that {@code size} counts all rows that match. */
    public TableBuilder sizeTrusted() {
        sizeTrusted = true;
        return this;
    }

    /** Says that the list ignores, or refuses, filter expressions. */
    public TableBuilder unfiltered() {
        filtered = false;
        return this;
    }

    /** Sends these values of a parameter while there is no filter expression. */
    public TableBuilder unlessFiltered(String parameter, String... values) {
        defaults.put(parameter, List.of(values));
        return this;
    }

    /** Sends these values of a parameter always. */
    public TableBuilder always(String parameter, String... values) {
        always.put(parameter, List.of(values));
        return this;
    }

    /** Gets one row by its key at this path. */
    public TableBuilder gotAt(String path) {
        get = Optional.of(path);
        return this;
    }

    /** Adds columns in their order. */
    public TableBuilder columns(ColumnBuilder... builders) {
        for (ColumnBuilder builder : builders) {
            columns.add(builder.build());
        }
        return this;
    }

    /** Says how INSERT is done. */
    public TableBuilder inserted(WriteRule rule) {
        inserts = rule;
        return this;
    }

    /** Says how UPDATE is done. */
    public TableBuilder updated(WriteRule rule) {
        updates = rule;
        return this;
    }

    /** Says how DELETE is done. */
    public TableBuilder deleted(WriteRule rule) {
        deletes = rule;
        return this;
    }

    /** Names the scopes of a verb. */
    public TableBuilder scope(Verb verb, String... names) {
        scopes.put(verb, List.of(names));
        return this;
    }

    /** Points at the row's page for people. */
    public TableBuilder webLink(String pointer) {
        webLink = pointer;
        return this;
    }

    /** Adds something that a person should know before relying on the table. */
    public TableBuilder limit(String sentence) {
        limits.add(sentence);
        return this;
    }

    /** Lets UPDATE and DELETE touch only rows where the column has one of these values, and says why. */
    public TableBuilder changeableWhile(String column, List<String> values, String reason) {
        changeable = Optional.of(new RowCondition(column, values, reason));
        return this;
    }

    /**
     * Lists rows of the schemas of a kind at another path, too, whose columns WHERE has to bind. It does not tell its size;
     * otherwise it is a list like the table's own.
     *
     * @param ends JSON pointers, by column, to texts whose part behind the last slash is the column's value
     */
    public TableBuilder alsoListedAt(SchemaKind of, String path, Map<String, String> ends) {
        routes.add(new Route(of, path, ends));
        return this;
    }

    private record Route(SchemaKind kind, String path, Map<String, String> ends) {}

    private ListEndpoint list(String path, boolean sized) {
        return new ListEndpoint(path, paging, pageLength, sized, filtered, items, defaults, always, optional);
    }

    /** Makes the definition. */
    public TableDefinition build() {
        Optional<ListEndpoint> list = listPath.map(path -> list(path, sizeTrusted));
        return new TableDefinition(
                name,
                kind,
                description,
                list,
                get,
                columns,
                inserts,
                updates,
                deletes,
                scopes,
                webLink,
                limits,
                changeable,
                routes.stream()
                        .map(route -> new ListRoute(route.kind(), list(route.path(), false), route.ends()))
                        .toList());
    }
}
