package org.bitquarry.workbench.core.datasource;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.work.AttemptJob;

/**
 * Brings the demo back to its first day and connects anew what was connected to it, so that nobody sees old data. Ends
 * with what went wrong, if anything did.
 */
public final class ResetDemoJob extends AttemptJob<Optional<Problem>> {
    private final DemoWorkspace demo;
    private final DataSources dataSources;

    /** Makes a job; schedule it once. */
    public ResetDemoJob(DemoWorkspace demo, DataSources dataSources, HttpLog log) {
        super("Reset the demo", log.begin("demo", "Reset the demo").listener());
        this.demo = demo;
        this.dataSources = dataSources;
    }

    @Override
    protected Optional<Problem> attempt(RequestContext asked) {
        List<ConnectionProfile> live = dataSources.profiles().stream()
                .filter(ConnectionProfile::isDemo)
                .filter(profile -> dataSources.connected(profile.name()).isPresent())
                .toList();
        demo.reset();
        live.forEach(profile -> dataSources.disconnect(profile.name()));
        live.forEach(profile -> dataSources.connect(profile, asked));
        return Optional.empty();
    }

    @Override
    protected Optional<Problem> failed(Problem problem) {
        return Optional.of(problem);
    }

    @Override
    protected Optional<Problem> stopped() {
        return Optional.empty();
    }
}
