package org.bitquarry.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ProfileProblem;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.datasource.SignIn;
import org.bitquarry.workbench.core.query.CarefulQuery;
import org.bitquarry.workbench.core.query.Consent;

/** The datasources of the application's state: the same profiles, secrets, demo and engine as in the window. */
final class CoreSources implements Sources {
    private final WorkbenchCore core;

    /** Owns the state from now on. */
    CoreSources(WorkbenchCore core) {
        this.core = core;
    }

    @Override
    public List<ConnectionProfile> profiles() {
        return core.dataSources().profiles();
    }

    @Override
    public Source open(ConnectionProfile profile) {
        Connector connector = core.dataSources().open(profile);
        core.categories().refresh();
        return new EngineSource(
                profile,
                core.categories().of(profile),
                connector,
                new Engine(connector, DataSource.surroundings(profile)),
                core.dataSources().session(profile));
    }

    @Override
    public void save(ConnectionProfile profile) {
        core.dataSources().save(profile);
    }

    @Override
    public void replace(List<ConnectionProfile> profiles) {
        core.dataSources().replace(profiles);
    }

    @Override
    public void remove(String name) {
        core.dataSources().remove(name);
    }

    @Override
    public void keepSecrets(String name, Map<String, char[]> secrets) {
        core.dataSources().keepSecrets(name, secrets, SecretPlace.STORE);
    }

    @Override
    public boolean hasSecrets(ConnectionProfile profile) {
        return core.dataSources().hasSecrets(profile);
    }

    @Override
    public String secretPlace() {
        return core.dataSources().secretPlace();
    }

    @Override
    public SignIn signIn(ConnectionProfile profile) {
        return core.dataSources().signIn(profile, core.dataSources().kept());
    }

    @Override
    public List<ProfileProblem> problems() {
        return core.dataSources().problems();
    }

    @Override
    public void close() {
        core.close();
    }

    private record EngineSource(
            ConnectionProfile profile,
            Optional<CategoryRules> rules,
            Connector connector,
            Engine engine,
            SqlSession session)
            implements Source {
        @Override
        public PreparedQuery careful(PreparedQuery query, Consent consent) {
            return CarefulQuery.of(query, profile, rules, consent);
        }

        @Override
        public PreparedQuery prepare(String sql, RequestContext context) {
            return engine.prepare(sql, session, context);
        }

        @Override
        public ConnectionReport test(RequestContext context) {
            return connector.test(context);
        }

        @Override
        public void close() {
            engine.close();
            connector.close();
        }
    }
}
