package org.bitquarry.workbench.core.pick;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.edit.SourceRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person chooses values from, in jobs that load a bounded number of rows and then rest. Thread-safe; never
 * blocks.
 *
 * @param sources where the datasources are
 * @param log where the requests are noted
 * @param clock times the jobs
 */
public record Picks(DataSources sources, HttpLog log, InstantSource clock) implements PickSource {
    private static final int FIRST_ROWS = 100;

    @Override
    public boolean offers(Column column) {
        return column.choices().isPresent();
    }

    @Override
    public String key(StagedEdits edits, SourceRow row, Column column, String search) {
        Optional<String> sql = sources.connected(edits.target().datasource())
                .flatMap(live -> Lookup.of(live.catalog(), edits.table(), column, values(edits, row)))
                .map(lookup -> lookup.sql(search));
        return sql.orElseGet(() -> column.name() + " of " + row.id() + " with " + search);
    }

    @Override
    public QueryJob read(StagedEdits edits, SourceRow row, Column column, String search) {
        String datasource = edits.target().datasource();
        String title = "Read values for " + column.name();
        Map<String, @Nullable Object> values = values(edits, row);
        return new QueryJob(
                new QueryRequest(title, title, List.of(), false, FIRST_ROWS),
                (sql, context) -> prepare(edits, column, values, search, context),
                log.begin(datasource, title).listener(),
                clock);
    }

    private PreparedQuery prepare(
            StagedEdits edits,
            Column column,
            Map<String, @Nullable Object> row,
            String search,
            RequestContext context) {
        DataSource live = sources.connect(profile(edits.target().datasource()), context);
        Lookup lookup = Lookup.of(live.catalog(), edits.table(), column, row)
                .or(() -> {
                    live.catalog().schemas(context);
                    return Lookup.of(live.catalog(), edits.table(), column, row);
                })
                .orElseThrow(() -> new ProfileRejectedException(
                        new Problem(
                                "Read values for " + column.name(),
                                "the datasource doesn't have the table that they are in.",
                                "Type the value."),
                        null));
        lookup.missing().ifPresent(missing -> {
            throw new MissingKeyException(
                    lookup.table().name(), missing, "Fill in " + missing + " of this row first, or type the value.");
        });
        return live.engine().prepare(lookup.sql(search), live.session(), context);
    }

    private ConnectionProfile profile(String name) {
        return sources.profile(name)
                .orElseThrow(() -> new ProfileRejectedException(
                        new Problem(
                                "Read values from " + name,
                                "there is no such datasource any more.",
                                "Register it again, or type the value."),
                        null));
    }

    /** What was typed into the row counts as well as what was read. */
    private static Map<String, @Nullable Object> values(StagedEdits edits, SourceRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(row.base());
        edits.row(row.id()).ifPresent(pending -> values.putAll(pending.edit().values()));
        return values;
    }
}
