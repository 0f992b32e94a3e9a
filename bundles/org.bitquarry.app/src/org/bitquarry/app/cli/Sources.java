package org.bitquarry.app.cli;

import java.util.List;
import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ProfileProblem;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.datasource.SignIn;
import org.bitquarry.workbench.core.query.Consent;

/** The datasources that commands work on. */
interface Sources extends AutoCloseable {
    /** Returns the saved profiles by group and name. */
    List<ConnectionProfile> profiles();

    /** Opens a datasource without asking it anything. Fails as {@link org.bitquarry.workbench.core.datasource.ConnectorFactory#open} does. */
    Source open(ConnectionProfile profile);

    /** Saves a profile as a new datasource, or over the one of its name. */
    void save(ConnectionProfile profile);

    /** Saves profiles over those of their names; those that would connect elsewhere lose their secrets. */
    void replace(List<ConnectionProfile> profiles);

    /** Forgets a datasource and its secrets. */
    void remove(String name);

    /** Keeps secrets of a datasource, by property; the caller wipes its own copies. */
    void keepSecrets(String name, Map<String, char[]> secrets);

    /** Tells whether all secrets that a profile requires are at hand. */
    boolean hasSecrets(ConnectionProfile profile);

    /** Says in one clause where secrets are kept. */
    String secretPlace();

    /** Returns the way to sign in to a profile by OAuth. */
    SignIn signIn(ConnectionProfile profile);

    /** Returns what is wrong with profile files. */
    List<ProfileProblem> problems();

    @Override
    void close();

    /** An open datasource. */
    interface Source extends AutoCloseable {
        /** Prepares a statement; fails with a rejection that has a position. */
        PreparedQuery prepare(String sql, RequestContext context);

        /** Returns the query, which asks before it is executed if the datasource's category wants that of what it does. */
        PreparedQuery careful(PreparedQuery query, Consent consent);

        /** Asks who is connected; fails when nobody is. */
        ConnectionReport test(RequestContext context);

        @Override
        void close();
    }
}
