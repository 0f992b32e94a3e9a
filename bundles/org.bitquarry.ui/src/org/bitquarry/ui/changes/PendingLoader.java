package org.bitquarry.ui.changes;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.StagedEdits;

/** Takes up edits that an earlier session left, without showing their table. */
final class PendingLoader {
    private final WorkbenchCore core;

    PendingLoader(WorkbenchCore core) {
        this.core = core;
    }

    /**
     * Opens the edits of a table; connects its datasource first. Blocks.
     *
     * @throws org.bitquarry.model.error.BitquarryException when the datasource or the table is not there any more
     */
    StagedEdits open(EditTarget target, RequestContext context) {
        ConnectionProfile profile = core.dataSources()
                .profile(target.datasource())
                .orElseThrow(() -> missing(target, "there is no such datasource any more."));
        DataSource live = core.dataSources().connect(profile, context);
        Optional<TableRef> table = live.catalog()
                .schema(target.schema(), context)
                .flatMap(schema -> live.catalog()
                        .table(schema.kind(), target.table())
                        .map(definition -> new TableRef(schema, definition)));
        return core.pendingChanges()
                .open(
                        target,
                        table.orElseThrow(() -> missing(target, "there is no such table any more.")),
                        profile.readOnly());
    }

    private static NotFoundException missing(EditTarget target, String what) {
        return new NotFoundException(
                new Problem("Take up the changes of " + target, what, "Register it again, or discard them."), null);
    }
}
