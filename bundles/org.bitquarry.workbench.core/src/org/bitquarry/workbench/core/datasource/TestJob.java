package org.bitquarry.workbench.core.datasource;

import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Tests a connection without keeping it. Its requests are in the HTTP log. */
public final class TestJob extends AttemptJob<ReportText> {
    private final DraftSnapshot draft;

    private TestJob(DraftSnapshot draft, HttpLog log) {
        super(
                ("Test connection " + draft.profile().name()).strip(),
                log.begin(draft.profile().name(), "Test connection").listener());
        this.draft = draft;
    }

    /** Tests what a draft holds; wipes the secrets of the snapshot afterwards. */
    public static TestJob of(DraftSnapshot draft, HttpLog log) {
        TestJob job = new TestJob(draft, log);
        job.onOutcome(text -> draft.wipe());
        return job;
    }

    /** Tests a saved profile with the secrets that are kept for it. */
    public static TestJob of(DataSources dataSources, ConnectionProfile profile, HttpLog log) {
        return of(DataSourceDraft.of(dataSources, profile).snapshot(), log);
    }

    @Override
    protected ReportText attempt(RequestContext asked) {
        return ReportText.of(draft.test(asked));
    }

    @Override
    protected ReportText failed(Problem problem) {
        return ReportText.of(problem);
    }

    @Override
    protected ReportText stopped() {
        return ReportText.stopped();
    }
}
