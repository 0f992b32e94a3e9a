package org.bitquarry.workbench.core.datasource;

import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.Surroundings;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.workbench.core.export.CsvFiles;
import org.osgi.framework.FrameworkUtil;

/**
 * A live, authenticated connection. Thread-safe. Ends when {@link DataSources} disconnects it.
 *
 * @param profile the settings with which it was made
 * @param connector speaks to the source
 * @param engine runs SQL on it
 * @param report what connecting found: who is connected and what will not work
 * @param categories say what its category means
 */
public record DataSource(
        ConnectionProfile profile,
        Connector connector,
        Engine engine,
        ConnectionReport report,
        CategoryBook categories) {
    /** Returns the name of its profile. */
    public String name() {
        return profile.name();
    }

    /** Returns the same connection, with other things said about its datasource. */
    DataSource with(ConnectionProfile now) {
        return now.equals(profile) ? this : new DataSource(now, connector, engine, report, categories);
    }

    /** Returns the schemas and tables that statements can name. */
    public Catalog catalog() {
        return engine.catalog();
    }

    /** Returns what statements are read against. */
    public SqlSession session() {
        return session(profile, categories);
    }

    /** Returns what statements are read against: the lower one of the profile's own cap and its category's holds. */
    static SqlSession session(ConnectionProfile profile, CategoryBook categories) {
        SqlSession own = session(profile);
        return own.cappedAt(Math.min(
                own.requestCap(),
                categories.of(profile).flatMap(CategoryRules::requestCap).orElse(SqlSession.NO_GATE)));
    }

    /** Returns what statements are read against on the connection that a profile describes, its category aside. */
    public static SqlSession session(ConnectionProfile profile) {
        return new SqlSession(
                        profile.value(ConnectionProperties.SCHEMA),
                        Math.toIntExact(profile.number(ConnectionProperties.MAX_AFFECTED_ROWS)),
                        profile.value(ConnectionProperties.INCLUDE_DELETED)
                                .map(Boolean::parseBoolean)
                                .orElse(false),
                        Optional.of(new CsvFiles(Path.of(""))),
                        Math.toIntExact(profile.number(ConnectionProperties.COST_GATE)))
                .cappedAt(profile.value(ConnectionProperties.REQUEST_CAP)
                        .map(Integer::parseInt)
                        .orElse(SqlSession.NO_GATE));
    }

    /** Returns what {@code sys} tells of the application on the connection that a profile describes. */
    public static Surroundings surroundings(ConnectionProfile profile) {
        String version = Optional.ofNullable(FrameworkUtil.getBundle(DataSource.class))
                .map(bundle -> bundle.getVersion().toString())
                .orElse("");
        return Surroundings.of("Bitquarry", version, profile.settings());
    }

    /** Names the datasource; shows nothing of the connection. */
    @Override
    public String toString() {
        return "DataSource[" + profile.name() + "]";
    }
}
