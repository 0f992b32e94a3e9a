package org.bitquarry.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.Verb;
import org.bitquarry.workbench.core.datasource.AccessWords;
import org.bitquarry.workbench.core.export.RowFormat;
import org.bitquarry.workbench.core.export.RowWriter;
import org.bitquarry.workbench.core.export.WriterOptions;
import org.jspecify.annotations.Nullable;

/** Prints what is known of datasources as rows. */
final class DataSourceTables {
    private static final List<ResultColumn> LIST =
            columns("Name", "Group", "Source", "Workspace", "AuthScheme", "Category", "ReadOnly");
    private static final List<ResultColumn> PROPERTIES = columns("Property", "Category", "Value", "Needed");
    private static final List<ResultColumn> MATRIX = columns("Schema", "Table", "Select", "Insert", "Update", "Delete");

    private final Sources sources;
    private final Terminal terminal;
    private final RowFormat format;

    DataSourceTables(Sources sources, Terminal terminal, RowFormat format) {
        this.sources = sources;
        this.terminal = terminal;
        this.format = format;
    }

    private static List<ResultColumn> columns(String... names) {
        return Stream.of(names)
                .map(name -> new ResultColumn(
                        name, name.equals("ReadOnly") ? SqlType.BOOLEAN : SqlType.VARCHAR, true, Optional.empty()))
                .toList();
    }

    Exit list() throws IOException {
        Exit exit = print(LIST, sources.profiles().stream().map(DataSourceTables::row));
        sources.problems().forEach(problem -> terminal.messages()
                .println(problem.file().getFileName() + ": " + problem.sentence()));
        return exit;
    }

    private static @Nullable Object[] row(ConnectionProfile profile) {
        return new @Nullable Object[] {
            profile.name(),
            profile.group().isEmpty() ? null : profile.group(),
            profile.value(ConnectionProperties.SOURCE).orElse(null),
            profile.value(ConnectionProperties.WORKSPACE).orElse(null),
            profile.value(ConnectionProperties.AUTH_SCHEME).orElse(null),
            profile.category().map(Category::label).orElse(null),
            profile.readOnly()
        };
    }

    /** Shows what holds of each property that means something; of a secret only whether it is at hand. */
    Exit show(ConnectionProfile profile) throws IOException {
        boolean secrets = sources.hasSecrets(profile);
        return print(
                PROPERTIES,
                ConnectionProperties.all().stream()
                        .filter(profile::uses)
                        .map(property -> property(profile, property, secrets)));
    }

    private static @Nullable Object[] property(
            ConnectionProfile profile, ConnectionProperty property, boolean secrets) {
        boolean needed = profile.requires(property);
        String value = property.sensitive()
                ? needed ? secrets ? "(kept)" : "(missing)" : null
                : profile.value(property).orElse(null);
        return new @Nullable Object[] {property.name(), property.category().label(), value, needed ? "yes" : null};
    }

    Exit matrix(List<TableAccess> tables) throws IOException {
        return print(MATRIX, tables.stream().map(table -> new @Nullable Object[] {
            table.kind().toString(),
            table.table(),
            AccessWords.of(table.of(Verb.READ)),
            AccessWords.of(table.of(Verb.INSERT)),
            AccessWords.of(table.of(Verb.UPDATE)),
            AccessWords.of(table.of(Verb.DELETE))
        }));
    }

    private Exit print(List<ResultColumn> columns, Stream<@Nullable Object[]> rows) throws IOException {
        RowWriter writer = format.open(terminal.output(), WriterOptions.standard());
        writer.begin(columns);
        for (@Nullable Object[] row : rows.toList()) {
            writer.row(row);
        }
        writer.end();
        terminal.output().flush();
        return Exit.DONE;
    }
}
