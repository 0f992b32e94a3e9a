package org.bitquarry.workbench.core.datasource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.QueryResult;

/** One run of the application on a data area, with its demo. */
final class DemoDay implements AutoCloseable {
    private static final String PULL_REQUEST = " web.PullRequests WHERE Id = 27";

    final DemoWorkspace demo;
    final DataSources dataSources;

    DemoDay(Path area) {
        this(area, Clock.systemUTC());
    }

    DemoDay(Path area, Clock clock) {
        demo = DemoWorkspace.in(area, clock);
        dataSources = new DataSources(
                new ProfileStore(area.resolve("datasources")),
                new SessionCredentials(),
                new BitbucketConnectorFactory(demo, clock));
    }

    DataSource connected() {
        ConnectionProfile profile = dataSources.profile("demo").orElseThrow();
        return dataSources.connect(profile, RequestContext.unobserved());
    }

    /** Returns the title of a pull request as the demo answers it. */
    String title() throws InterruptedException {
        QueryResult.Rows rows = (QueryResult.Rows) run("SELECT Title FROM" + PULL_REQUEST);
        return String.valueOf(rows.rows().value(0, 0));
    }

    /** Returns when a run began last. */
    Instant newest() throws InterruptedException {
        QueryResult.Rows rows = (QueryResult.Rows) run("SELECT MAX(CreatedOn) FROM web.Pipelines");
        return Instant.parse(String.valueOf(rows.rows().value(0, 0)));
    }

    void setTitle(String title) throws InterruptedException {
        run("UPDATE web.PullRequests SET Title = '" + title + "' WHERE Id = 27");
    }

    private QueryResult run(String sql) throws InterruptedException {
        DataSource live = connected();
        QueryJob job = new QueryJob(
                QueryRequest.run(sql),
                (text, context) -> live.engine().prepare(text, live.session(), context),
                ExchangeListener.NONE,
                Clock.systemUTC());
        job.schedule();
        job.join();
        if (job.phase() != QueryPhase.COMPLETE) {
            throw new AssertionError(sql + ": " + job.failure());
        }
        return job.result().orElseThrow();
    }

    @Override
    public void close() {
        dataSources.close();
        demo.close();
    }
}
