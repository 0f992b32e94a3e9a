package org.bitquarry.workbench.core.commit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.datasource.SessionPreparer;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.Staging;
import org.bitquarry.workbench.core.query.Preparer;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.StagingQuery;

/**
 * Prepares statements so that what they change is staged rather than sent; what only reads runs as ever.
 *
 * @param session prepares them
 * @param reading prepares what only reads
 * @param pending where changes wait
 */
public record StagingPreparer(SessionPreparer session, Preparer reading, PendingChanges pending) implements Preparer {
    @Override
    public PreparedQuery prepare(String sql, RequestContext context) {
        PreparedQuery query = session.prepare(sql, context);
        return query.writes()
                ? new StagingQuery(query, changes -> stage(session.profile(), changes))
                : reading.prepare(sql, context);
    }

    private QueryResult.Staged stage(ConnectionProfile profile, ChangeSet changes) {
        int rows = changes.changes().size();
        Staging staged = stage(
                pending,
                profile,
                rows == 1 ? "statement on 1 row" : "statement on " + rows + " rows",
                changes.changes());
        return new QueryResult.Staged(profile.name(), changes, staged.rows().size(), staged.refused());
    }

    /** Stages changes of several tables of a datasource, each in one step of its history. Blocks on the disk. */
    private static Staging stage(
            PendingChanges pending, ConnectionProfile profile, String words, List<RowChange> changes) {
        return byTable(changes).entrySet().stream()
                .map(entry -> pending.open(target(profile, entry.getKey()), entry.getKey(), profile.readOnly())
                        .stage(words, entry.getValue()))
                .reduce(Staging.NOTHING, Staging::and);
    }

    static Map<TableRef, List<RowChange>> byTable(List<RowChange> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(RowChange::table, LinkedHashMap::new, Collectors.toList()));
    }

    static EditTarget target(ConnectionProfile profile, TableRef table) {
        return new EditTarget(
                profile.name(), table.schema().name(), table.table().name());
    }
}
