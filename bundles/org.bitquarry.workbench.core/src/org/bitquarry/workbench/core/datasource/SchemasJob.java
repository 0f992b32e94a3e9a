package org.bitquarry.workbench.core.datasource;

import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Asks a connected datasource for its schemas, or the first of a great many. Its requests are in the HTTP log. */
public final class SchemasJob extends AttemptJob<SchemasOutcome> {
    private final DataSource dataSource;
    private final boolean anew;
    private final long atLeast;

    /**
     * Makes a job; schedule it once.
     *
     * @param dataSource whom to ask
     * @param anew forget first what is remembered
     * @param atLeast how many repositories are wanted, if there are so many
     * @param log where the requests are noted
     */
    public SchemasJob(DataSource dataSource, boolean anew, long atLeast, HttpLog log) {
        super("Load schemas of " + dataSource.name(), log.beginOnFirst(dataSource.name(), "Load schemas"));
        this.dataSource = dataSource;
        this.anew = anew;
        this.atLeast = atLeast;
    }

    @Override
    protected SchemasOutcome attempt(RequestContext asked) {
        if (anew) {
            dataSource.catalog().refresh();
        }
        return new SchemasOutcome.Loaded(dataSource.catalog().list(atLeast, asked));
    }

    @Override
    protected SchemasOutcome failed(Problem problem) {
        return new SchemasOutcome.Failed(problem);
    }

    @Override
    protected SchemasOutcome stopped() {
        return new SchemasOutcome.Stopped();
    }
}
