package org.bitquarry.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.export.RowFormat;
import org.bitquarry.workbench.core.export.RowWriter;
import org.bitquarry.workbench.core.export.WriterOptions;
import org.jspecify.annotations.Nullable;

/** Lists the saved datasources. */
final class DataSourcesCommand {
    static final String USAGE = """
            usage: bitquarry datasources list [--format table|csv|json|markdown] [--data DIRECTORY]""";

    private static final List<ResultColumn> COLUMNS = Stream.of(
                    "Name", "Group", "Source", "Workspace", "AuthScheme", "Category", "ReadOnly")
            .map(name -> new ResultColumn(
                    name, name.equals("ReadOnly") ? SqlType.BOOLEAN : SqlType.VARCHAR, true, Optional.empty()))
            .toList();

    private final Sources sources;
    private final Terminal terminal;

    DataSourcesCommand(Sources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    static Options options(List<String> arguments) throws UsageException {
        Options options = Options.read(arguments, List.of("--format", "--data"), List.of());
        if (!options.rest().equals(List.of("list"))) {
            throw new UsageException("Say what to do with datasources: list.");
        }
        return options;
    }

    Exit list(RowFormat format) throws IOException {
        RowWriter writer = format.open(terminal.output(), WriterOptions.standard());
        writer.begin(COLUMNS);
        for (ConnectionProfile profile : sources.profiles()) {
            writer.row(row(profile));
        }
        writer.end();
        terminal.output().flush();
        return Exit.DONE;
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
}
