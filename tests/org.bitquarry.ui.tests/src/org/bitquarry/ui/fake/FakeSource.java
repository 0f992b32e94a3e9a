package org.bitquarry.ui.fake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.workbench.core.WorkbenchCore;

/** The state of an application whose datasources all lead to the same workspace. */
public final class FakeSource {
    private final Gate gate = new Gate();
    private volatile Catalog catalog;
    private volatile boolean offline;
    private volatile boolean refusing;

    /** Makes a workspace of so many repositories. */
    public FakeSource(int repositories) {
        catalog = new FakeCatalog(this, repositories, Integer.MAX_VALUE);
    }

    /** Makes the state in a folder, with profiles that are saved there instead of the demo. */
    public WorkbenchCore core(Path folder, ConnectionProfile... profiles) {
        WorkbenchCore core = new WorkbenchCore(
                folder, new SessionCredentials(), Clock.systemUTC(), (profile, secrets) -> new FakeConnector(this));
        core.dataSources().profiles();
        Stream.of(profiles).forEach(core.dataSources()::save);
        core.dataSources().remove("demo");
        return core;
    }

    /** Makes it a workspace of so many repositories for those who ask from now on. */
    public void setRepositories(int repositories) {
        catalog = new FakeCatalog(this, repositories, Integer.MAX_VALUE);
    }

    /** Makes it a workspace of so many repositories, of which so many are listed at first. */
    public void setRepositories(int repositories, int listed) {
        catalog = new FakeCatalog(this, repositories, listed);
    }

    /** Refuses to list schemas, or does it again. */
    public void setRefusing(boolean value) {
        refusing = value;
    }

    /** Fails as long as it is cut off, or refuses. */
    void answers() {
        if (offline) {
            throw new UnreachableException(
                    new Problem(
                            "GET /repositories",
                            "bitbucket.example can't be reached.",
                            "Check the network, then retry."),
                    null);
        }
        if (refusing) {
            throw new PermissionDeniedException(
                    new Problem(
                            "GET /repositories",
                            "403: the token lacks read:repository:bitbucket.",
                            "Make a token with this scope."),
                    List.of("read:repository:bitbucket"));
        }
    }

    /** Cuts or mends the network. */
    public void setOffline(boolean value) {
        offline = value;
    }

    /** Returns what those who connect have to pass. */
    public Gate gate() {
        return gate;
    }

    boolean isOffline() {
        return offline;
    }

    Catalog catalog() {
        return catalog;
    }
}
