package org.bitquarry.workbench.core;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.connections.CategoryStore;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.workbench.core.commit.CommitHistory;
import org.bitquarry.workbench.core.datasource.CategoryBook;
import org.bitquarry.workbench.core.datasource.ConnectorFactory;
import org.bitquarry.workbench.core.datasource.DataSourceEvent;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.DemoWorkspace;
import org.bitquarry.workbench.core.datasource.FolderWatch;
import org.bitquarry.workbench.core.datasource.Groups;
import org.bitquarry.workbench.core.edit.ChangeJournal;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.history.SqlHistory;
import org.bitquarry.workbench.core.layout.ColumnLayouts;
import org.bitquarry.workbench.core.layout.TableViews;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.pick.Picks;
import org.bitquarry.workbench.core.places.Places;
import org.bitquarry.workbench.core.query.ScratchTexts;
import org.bitquarry.workbench.core.secure.SecureStorage;

/**
 * The root of the application's state; one a process. Making it touches neither disk nor network. Everything that lives
 * beyond a session is kept under one folder, the data area. Thread-safe.
 */
public final class WorkbenchCore implements AutoCloseable {
    private final Path dataArea;
    private final Clock clock;
    private final DataSources dataSources;
    private final Groups groups;
    private final CategoryBook categories;
    private final DemoWorkspace demo;
    private final Optional<SecureStorage> secureStorage;
    private final PendingChanges pendingChanges;
    private final CommitHistory commits = new CommitHistory();
    private final ScratchTexts scratchTexts;
    private final SqlHistory history;
    private final ColumnLayouts columnLayouts;
    private final TableViews tableViews;
    private final Places places;
    private final HttpLog httpLog;
    private Optional<FolderWatch> watch = Optional.empty();

    /** Stands on a data area, a place for secrets, the time, and a way to make connectors. */
    public WorkbenchCore(Path dataArea, CredentialStore credentials, Clock clock, ConnectorFactory connectors) {
        this(
                dataArea,
                clock,
                categories -> new DataSources(
                        new ProfileStore(dataArea.resolve("datasources")), credentials, connectors, categories),
                DemoWorkspace.in(dataArea, clock),
                Optional.empty());
    }

    /** Stands on a data area, the time, datasources that may use the demo, and the storage of their secrets. */
    WorkbenchCore(
            Path dataArea,
            Clock clock,
            Function<CategoryBook, DataSources> dataSources,
            DemoWorkspace demo,
            Optional<SecureStorage> secureStorage) {
        this.secureStorage = secureStorage;
        this.dataArea = dataArea;
        this.clock = clock;
        this.categories = new CategoryBook(new CategoryStore(dataArea.resolve("categories")));
        this.dataSources = dataSources.apply(categories);
        this.groups = new Groups(this.dataSources);
        this.demo = demo;
        this.pendingChanges = new PendingChanges(
                new ChangeJournal(dataArea.resolve("pending")), (datasource, table, verb) -> this.dataSources
                        .connected(datasource)
                        .map(live -> live.connector().missingScopes(table, verb))
                        .orElse(List.of()));
        this.scratchTexts = ScratchTexts.in(dataArea.resolve("sql"));
        this.history = SqlHistory.in(dataArea.resolve("history"));
        this.columnLayouts = ColumnLayouts.in(dataArea.resolve("layouts"));
        this.tableViews = TableViews.in(dataArea.resolve("layouts"));
        this.places = Places.in(dataArea.resolve("places"));
        this.httpLog = new HttpLog(clock);
        this.dataSources.onChange(this::follow);
    }

    /** What is kept by the name of a datasource follows it. */
    private void follow(DataSourceEvent event) {
        if (event instanceof DataSourceEvent.Renamed(String before, ConnectionProfile profile)) {
            String now = profile.name();
            pendingChanges.rename(before, now);
            scratchTexts.rename(before, now);
            history.rename(before, now);
            tableViews.rename(before, now);
            places.rename(before, now);
            commits.rename(before, now);
            httpLog.rename(before, now);
        }
    }

    /** Follows what other instances do to datasources and categories, until it is closed; once is enough. */
    public synchronized void followOthers() {
        if (watch.isEmpty()) {
            watch = Optional.of(FolderWatch.of(
                    dataArea, List.of(dataArea.resolve("datasources"), dataArea.resolve("categories")), () -> {
                        dataSources.refresh();
                        categories.refresh();
                    }));
        }
    }

    /** Returns the datasources. */
    public DataSources dataSources() {
        return dataSources;
    }

    /** Returns the groups of datasources. */
    public Groups groups() {
        return groups;
    }

    /** Returns what the categories of datasources mean. */
    public CategoryBook categories() {
        return categories;
    }

    /** Returns the demo workspace, which starts when it is first needed. */
    public DemoWorkspace demo() {
        return demo;
    }

    /** Returns the storage of secrets that a person can look after; empty where they are kept otherwise. */
    public Optional<SecureStorage> secureStorage() {
        return secureStorage;
    }

    /** Returns the edits that wait for a commit. */
    public PendingChanges pendingChanges() {
        return pendingChanges;
    }

    /** Returns the commits of this run that can be taken back. */
    public CommitHistory commits() {
        return commits;
    }

    /** Returns the texts of the SQL sessions. */
    public ScratchTexts scratchTexts() {
        return scratchTexts;
    }

    /** Returns the statements that were run, of earlier runs too. */
    public SqlHistory history() {
        return history;
    }

    /** Returns how a person wants the columns of rows shown. */
    public ColumnLayouts columnLayouts() {
        return columnLayouts;
    }

    /** Returns which rows of tables a person wants to see. */
    public TableViews tableViews() {
        return tableViews;
    }

    /** Returns the favourites, and what was opened last. */
    public Places places() {
        return places;
    }

    /** Returns the requests of this run. */
    public HttpLog httpLog() {
        return httpLog;
    }

    /** Returns where values come from that a person chooses for cells. */
    public Picks picks() {
        return new Picks(dataSources, httpLog, clock);
    }

    /** Returns the folder of everything that lives beyond a session. */
    public Path dataArea() {
        return dataArea;
    }

    /** Returns the time. */
    public Clock clock() {
        return clock;
    }

    /** Writes what is not yet on the disk; nothing ends. Blocks. */
    public void flush() {
        pendingChanges.flush();
        scratchTexts.flush();
        history.flush();
        columnLayouts.flush();
        tableViews.flush();
        places.flush();
    }

    /** Ends all connections and what runs on them, and writes what is not yet on the disk. */
    @Override
    public void close() {
        unwatch();
        dataSources.close();
        demo.close();
        flush();
        pendingChanges.close();
    }

    private synchronized void unwatch() {
        watch.ifPresent(FolderWatch::close);
        watch = Optional.empty();
    }
}
