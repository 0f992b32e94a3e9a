package org.bitquarry.workbench.core.datasource;

import java.util.List;
import org.bitquarry.model.Connector;
import org.bitquarry.model.ForwardingConnector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;

/**
 * Does what another connector does, and tells when something may have changed at the source: whichever way it was
 * changed, by a grid or by a statement.
 */
final class TellingConnector extends ForwardingConnector {
    private final Runnable written;

    /**
     * Makes it.
     *
     * @param source does everything
     * @param written runs after a commit that was not refused as a whole, and after each call of a procedure; in their thread
     */
    TellingConnector(Connector source, Runnable written) {
        super(source);
        this.written = written;
    }

    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        List<RowOutcome> outcomes = super.commit(changes, listener, context);
        if (outcomes.stream().anyMatch(TellingConnector::mayHaveChanged)) {
            written.run();
        }
        return outcomes;
    }

    private static boolean mayHaveChanged(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Applied applied -> true;
            case RowOutcome.Unknown unknown -> true;
            case RowOutcome.Conflict conflict -> false;
            case RowOutcome.Rejected rejected -> false;
        };
    }

    @Override
    public Cursor call(ProcedureCall call, RequestContext context) {
        return new Called(super.call(call, context), written);
    }

    /** The rows of a call that tell when nothing more will come of it. */
    private static final class Called extends ForwardingCursor {
        private final Runnable written;

        Called(Cursor rows, Runnable written) {
            super(rows);
            this.written = written;
        }

        @Override
        public void close() {
            super.close();
            written.run();
        }
    }
}
