package org.bitquarry.workbench.core;

import java.nio.file.Path;
import java.time.Clock;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.workbench.core.datasource.ConnectorFactory;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.edit.ChangeJournal;
import org.bitquarry.workbench.core.edit.PendingChanges;

/**
 * The root of the application's state; one a process. Making it touches neither disk nor network. Everything that lives
 * beyond a session is kept under one folder, the data area. Thread-safe.
 */
public final class WorkbenchCore implements AutoCloseable {
    private final Path dataArea;
    private final Clock clock;
    private final DataSources dataSources;
    private final PendingChanges pendingChanges;

    /** Stands on a data area, a place for secrets, the time, and a way to make connectors. */
    public WorkbenchCore(Path dataArea, CredentialStore credentials, Clock clock, ConnectorFactory connectors) {
        this.dataArea = dataArea;
        this.clock = clock;
        this.dataSources = new DataSources(new ProfileStore(dataArea.resolve("datasources")), credentials, connectors);
        this.pendingChanges = new PendingChanges(new ChangeJournal(dataArea.resolve("pending")));
    }

    /** Returns the datasources. */
    public DataSources dataSources() {
        return dataSources;
    }

    /** Returns the edits that wait for a commit. */
    public PendingChanges pendingChanges() {
        return pendingChanges;
    }

    /** Returns the folder of everything that lives beyond a session. */
    public Path dataArea() {
        return dataArea;
    }

    /** Returns the time. */
    public Clock clock() {
        return clock;
    }

    /** Ends all connections and what runs on them. */
    @Override
    public void close() {
        dataSources.close();
        pendingChanges.close();
    }
}
