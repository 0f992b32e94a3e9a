package org.bitquarry.workbench.core.query;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.ForwardingQuery;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.jspecify.annotations.Nullable;

/** A statement whose changes wait for a commit instead of being sent. */
public final class StagingQuery extends ForwardingQuery {
    private static final String NOT_SUPPORTED = "0A000";

    private final Stager stager;

    /** Puts changes where they wait. */
    @FunctionalInterface
    public interface Stager {
        /** Stages changes; may block on the disk. */
        QueryResult.Staged stage(ChangeSet changes);
    }

    /** Makes a statement whose changes go to a stager. */
    public StagingQuery(PreparedQuery query, Stager stager) {
        super(query);
        this.stager = stager;
    }

    /**
     * Finds the changes and stages them; sends no write.
     *
     * @throws QueryRejectedException when the statement does something that can't wait
     */
    QueryResult.Staged stage(List<@Nullable Object> parameters, RequestContext context) {
        return stager.stage(changes(parameters, context).orElseThrow(StagingQuery::procedure));
    }

    /** What a procedure does is known when Bitbucket has done it. */
    private static QueryRejectedException procedure() {
        return new QueryRejectedException(
                new Problem(
                        "Stage the statement",
                        "a procedure can't be staged: it is no change of rows that could wait, but done as soon as it is"
                                + " sent. Nothing was sent.",
                        "Switch the session from Stage to Send, and call it again."),
                NOT_SUPPORTED,
                Optional.empty(),
                null);
    }

    /** Never sends what was to wait. */
    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        throw new IllegalStateException("this statement is staged, not executed");
    }
}
