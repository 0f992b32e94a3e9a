package org.bitquarry.workbench.core.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.SqlNames;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.history.HistoryEntry;
import org.bitquarry.workbench.core.places.Place;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.StatementTemplates;
import org.jspecify.annotations.Nullable;

/** Gathers what can be found, from what is known here: asks no source. Reads files, so call it from a job. */
public final class FindCollector {
    /** Of no more projects and repositories, all tables are entries. */
    private static final int FEW_SCHEMAS = 40;

    private static final int LONGEST_NAME = 160;
    private static final String BETWEEN = " · ";
    private static final Set<SchemaKind> SINGLE =
            Set.of(SchemaKind.INFORMATION, SchemaKind.ALL_PROJECTS, SchemaKind.ALL_REPOSITORIES, SchemaKind.SYS);

    private final WorkbenchCore core;
    private final List<FindEntry> entries;
    /** Schemas of one project or repository. */
    private final List<FindEntry> members = new ArrayList<>();
    /** Those whose tables are entries. */
    private final Set<FindEntry> open = new HashSet<>();

    private final Set<String> met = new HashSet<>();

    private FindCollector(WorkbenchCore core, List<FindEntry> more) {
        this.core = core;
        this.entries = new ArrayList<>(more);
    }

    /** Returns what finds everything that is known here, and some more entries of the window. */
    public static Finder collect(WorkbenchCore core, List<FindEntry> more) {
        FindCollector collector = new FindCollector(core, more);
        collector.places();
        core.dataSources().profiles().forEach(collector::datasource);
        core.scratchTexts().list().reversed().forEach(collector::session);
        collector.history();
        return new Finder(collector.entries, collector.members, collector::below);
    }

    /** What was opened or starred comes first, and whether it is connected or not. */
    private void places() {
        core.places().read();
        List<Place> recent = core.places().recent();
        int rank = recent.size() + core.places().favourites().size();
        for (Place place : Stream.concat(recent.stream(), core.places().favourites().stream())
                .toList()) {
            int recency = rank--;
            place.table()
                    .ifPresent(table -> table(
                            new EditTarget(place.datasource(), place.schema().orElseThrow(), table),
                            definition(place),
                            recency));
        }
    }

    private Optional<TableDefinition> definition(Place place) {
        return core.dataSources().connected(place.datasource()).flatMap(live -> live.catalog().knownSchemas().stream()
                .filter(schema -> schema.name().equalsIgnoreCase(place.schema().orElse("")))
                .findFirst()
                .flatMap(schema ->
                        live.catalog().table(schema.kind(), place.table().orElse(""))));
    }

    private void table(EditTarget target, Optional<TableDefinition> definition, int recent) {
        if (met.add(target.toString().toLowerCase(Locale.ROOT))) {
            entries.add(table(target, definition.orElse(null), recent));
        }
    }

    private static FindEntry table(EditTarget target, @Nullable TableDefinition definition, int recent) {
        String statement = definition == null
                ? "SELECT *\nFROM " + SqlNames.written(target.schema(), target.table()) + "\nLIMIT 100"
                : StatementTemplates.of(target.schema(), definition)
                        .of(Verb.READ)
                        .orElse("");
        return new FindEntry(
                FindKind.TABLE,
                target.table(),
                target.schema() + BETWEEN + target.datasource(),
                recent,
                new FindTarget.Rows(target, List.of(), statement));
    }

    private void datasource(ConnectionProfile profile) {
        entries.add(new FindEntry(
                FindKind.DATASOURCE,
                profile.name(),
                profile.group(),
                0,
                new FindTarget.Tree(Place.of(profile.name()))));
        core.dataSources().connected(profile.name()).ifPresent(this::catalog);
    }

    private void catalog(DataSource live) {
        List<Schema> schemas = live.catalog().knownSchemas();
        boolean few = schemas.size() <= FEW_SCHEMAS;
        for (Schema schema : schemas) {
            FindEntry entry = new FindEntry(
                    FindKind.SCHEMA,
                    schema.name(),
                    live.name(),
                    0,
                    new FindTarget.Tree(Place.of(live.name(), schema.name())));
            entries.add(entry);
            if (few || SINGLE.contains(schema.kind())) {
                tables(live, schema);
                open.add(entry);
            }
            if (!SINGLE.contains(schema.kind())) {
                members.add(entry);
            }
        }
    }

    private void tables(DataSource live, Schema schema) {
        Catalog catalog = live.catalog();
        for (TableDefinition table : catalog.tables(schema.kind())) {
            EditTarget target = new EditTarget(live.name(), schema.name(), table.name());
            table(target, Optional.of(table), 0);
            if (SINGLE.contains(schema.kind())) {
                columns(target, table).forEach(entries::add);
            }
        }
        catalog.procedures(schema.kind()).forEach(procedure -> entries.add(procedure(live, schema, procedure)));
    }

    private static Stream<FindEntry> columns(EditTarget target, TableDefinition table) {
        FindTarget rows = table(target, table, 0).target();
        String where = target.table() + BETWEEN + target.schema() + BETWEEN + target.datasource();
        return table.columns().stream().map(column -> new FindEntry(FindKind.COLUMN, column.name(), where, 0, rows));
    }

    private static FindEntry procedure(DataSource live, Schema schema, ProcedureDefinition procedure) {
        return new FindEntry(
                FindKind.PROCEDURE,
                procedure.name(),
                schema.name() + BETWEEN + live.name(),
                0,
                new FindTarget.Statement(
                        live.name(),
                        Optional.of(schema.name()),
                        StatementTemplates.call(schema.name(), procedure),
                        false));
    }

    private List<FindEntry> below(FindEntry entry, boolean columns) {
        if (!(entry.target() instanceof FindTarget.Tree(Place place))) {
            return List.of();
        }
        return core.dataSources().connected(place.datasource()).stream()
                .flatMap(live -> live.catalog().knownSchemas().stream()
                        .filter(schema -> schema.name().equals(entry.name()))
                        .flatMap(schema -> live.catalog().tables(schema.kind()).stream()
                                .flatMap(table -> below(
                                        new EditTarget(live.name(), schema.name(), table.name()),
                                        table,
                                        !open.contains(entry),
                                        columns))))
                .toList();
    }

    private static Stream<FindEntry> below(EditTarget target, TableDefinition table, boolean itself, boolean columns) {
        return Stream.concat(
                itself ? Stream.of(table(target, table, 0)) : Stream.empty(),
                columns ? columns(target, table) : Stream.empty());
    }

    private void session(ScratchText session) {
        if (!session.isBlank()) {
            String folder = session.file()
                    .map(file -> BETWEEN + file.path().getParent())
                    .orElse("");
            entries.add(new FindEntry(
                    FindKind.SQL,
                    session.title(),
                    session.datasource() + folder,
                    0,
                    session.text(),
                    new FindTarget.Session(session.id())));
        }
    }

    private void history() {
        Set<String> told = new HashSet<>();
        core.history().read();
        for (HistoryEntry run : core.history().entries().reversed()) {
            String line = oneLine(run.sql());
            if (told.add(run.datasource() + '\n' + line)) {
                entries.add(new FindEntry(
                        FindKind.HISTORY,
                        line,
                        run.datasource(),
                        0,
                        line.length() > LONGEST_NAME ? run.sql() : "",
                        new FindTarget.Statement(run.datasource(), run.schema(), run.sql(), run.reads())));
            }
        }
    }

    private static String oneLine(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
    }

    /** Returns the only entry that an address leads to; empty for a text that is none. */
    public static Optional<FindEntry> address(WebPlaces places, String text) {
        return places.find(text).map(found -> switch (found) {
            case WebPlaces.Found.Rows rows ->
                new FindEntry(
                        FindKind.ADDRESS,
                        rows.target().table() + (rows.label().isEmpty() ? "" : " with " + rows.label()),
                        rows.target().schema() + BETWEEN + rows.target().datasource(),
                        0,
                        new FindTarget.Rows(rows.target(), rows.conditions(), statement(rows)));
            case WebPlaces.Found.Unregistered first ->
                new FindEntry(FindKind.ADDRESS, first.why(), "", 0, new FindTarget.Register());
            case WebPlaces.Found.Nothing nothing ->
                new FindEntry(FindKind.ADDRESS, nothing.why(), "", 0, new FindTarget.None());
        });
    }

    private static String statement(WebPlaces.Found.Rows rows) {
        return "SELECT *\nFROM "
                + SqlNames.written(rows.target().schema(), rows.target().table())
                + (rows.conditions().isEmpty() ? "" : "\nWHERE " + String.join(" AND ", rows.conditions()));
    }
}
