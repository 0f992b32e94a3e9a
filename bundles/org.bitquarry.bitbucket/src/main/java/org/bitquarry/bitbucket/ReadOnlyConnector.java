package org.bitquarry.bitbucket;

import java.util.List;
import org.bitquarry.model.Connector;
import org.bitquarry.model.ForwardingConnector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.scan.Cursor;

/** Reads as another connector does and refuses every write before anything is sent. */
final class ReadOnlyConnector extends ForwardingConnector {
    private final String datasource;

    /**
     * Makes it.
     *
     * @param datasource its name, for the message
     * @param reader does everything else
     */
    ReadOnlyConnector(String datasource, Connector reader) {
        super(reader);
        this.datasource = datasource;
    }

    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        throw refused("Commit to " + datasource);
    }

    @Override
    public Cursor call(ProcedureCall call, RequestContext context) {
        if (call.procedure().procedure().writes()) {
            throw refused("EXEC " + call.procedure() + " at " + datasource);
        }
        return super.call(call, context);
    }

    private static PermissionDeniedException refused(String asked) {
        return new PermissionDeniedException(
                new Problem(
                        asked,
                        "the datasource is read-only; nothing was sent.",
                        "Untick Read-only in its settings to change data."),
                List.of());
    }
}
