package org.bitquarry.workbench.core.datasource;

import org.bitquarry.connections.ConnectionProfile;

/** What happens to datasources. */
public sealed interface DataSourceEvent {
    /** Profiles were added, changed or removed. */
    record ProfilesChanged() implements DataSourceEvent {}

    /**
     * A datasource has another name; what is kept by its name has to follow.
     *
     * @param before the name that it had
     * @param profile its settings with the name that it has
     */
    record Renamed(String before, ConnectionProfile profile) implements DataSourceEvent {}

    /**
     * A datasource is connected now.
     *
     * @param dataSource the live connection
     */
    record Connected(DataSource dataSource) implements DataSourceEvent {}

    /**
     * Something was written to a datasource.
     *
     * @param profile the settings with which it is connected
     */
    record Written(ConnectionProfile profile) implements DataSourceEvent {}

    /**
     * A datasource is no longer connected.
     *
     * @param profile the settings with which it was connected
     */
    record Disconnected(ConnectionProfile profile) implements DataSourceEvent {}
}
