package org.bitquarry.workbench.core.datasource;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Connects a datasource, or finds it connected. Its requests, if it sends any, are in the HTTP log. */
public final class ConnectJob extends AttemptJob<ConnectOutcome> {
    private final DataSources dataSources;
    private final ConnectionProfile profile;

    /** Makes a job; schedule it once. */
    public ConnectJob(DataSources dataSources, ConnectionProfile profile, HttpLog log) {
        super("Connect " + profile.name(), log.beginOnFirst(profile.name(), "Connect"));
        this.dataSources = dataSources;
        this.profile = profile;
    }

    /** Returns what is connected. */
    public ConnectionProfile profile() {
        return profile;
    }

    @Override
    protected ConnectOutcome attempt(RequestContext asked) {
        try {
            return new ConnectOutcome.Connected(dataSources.connect(profile, asked));
        } catch (AuthenticationFailedException refused) {
            if (profile.value(ConnectionProperties.AUTH_SCHEME).equals(Optional.of("OAuth"))
                    && !asked.cancellation().isCancelled()) {
                return new ConnectOutcome.SignInNeeded(refused.problem());
            }
            throw refused;
        }
    }

    @Override
    protected ConnectOutcome failed(Problem problem) {
        return new ConnectOutcome.Failed(problem);
    }

    @Override
    protected ConnectOutcome stopped() {
        return new ConnectOutcome.Stopped();
    }
}
