package org.bitquarry.workbench.core;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bitquarry.bitbucket.LocalPlaces;
import org.bitquarry.bitbucket.auth.Browser;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.EnvironmentProperties;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.workbench.core.datasource.BitbucketConnectorFactory;
import org.bitquarry.workbench.core.datasource.CategoryBook;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.DemoWorkspace;
import org.bitquarry.workbench.core.secure.EquinoxCredentialStore;
import org.bitquarry.workbench.core.secure.SecureStorage;
import org.bitquarry.workbench.core.secure.StorageCare;
import org.bitquarry.workbench.core.secure.StorageSettings;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * Makes the state of the application as it is outside tests. Window and command line share the data area: the same
 * datasources, the same secrets and the same demo.
 *
 * @param dataArea the folder of everything that lives beyond a session
 * @param clock the time
 */
public record CoreLauncher(Path dataArea, Clock clock) {
    /** Stands on the platform's instance location; without one, on the folder that the product takes by default. */
    public static CoreLauncher onPlatform() {
        return new CoreLauncher(
                Optional.ofNullable(Platform.getInstanceLocation())
                        .filter(Location::isSet)
                        .map(CoreLauncher::folder)
                        .orElseGet(CoreLauncher::defaultFolder),
                Clock.systemUTC());
    }

    private static Path folder(Location location) {
        try {
            return Path.of(URIUtil.toURI(location.getURL()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The platform's instance location is no folder: " + location.getURL(), e);
        }
    }

    private static Path defaultFolder() {
        return Path.of(String.join(File.separator, System.getProperty("user.home"), ".bitquarry", "workspace"));
    }

    /** Makes the state for a window that opens no browser: secrets are those of the session, then those in secure storage. */
    public WorkbenchCore forWindow() {
        return core(
                (profile, property) -> Optional.empty(),
                System.getenv(),
                LocalPlaces.none().browser());
    }

    /**
     * Makes the state for a window.
     *
     * @param browser opens an address at once, from any thread; for datasources that sign in by themselves
     */
    public WorkbenchCore forWindow(Consumer<URI> browser) {
        return core((profile, property) -> Optional.empty(), System.getenv(), browser::accept);
    }

    /** Makes the state for a command line: a secret in the environment holds before all others. */
    public WorkbenchCore forCommandLine(Map<String, String> environment) {
        return core(
                new EnvironmentProperties(environment),
                environment,
                LocalPlaces.none().browser());
    }

    private WorkbenchCore core(CredentialSource given, Map<String, String> environment, Browser browser) {
        DemoWorkspace demo = DemoWorkspace.in(dataArea, clock);
        StorageCare store = new EquinoxCredentialStore(
                dataArea.resolve("secrets"),
                environment,
                () -> StorageSettings.saved().limit(),
                clock);
        Function<CategoryBook, DataSources> dataSources = categories -> new DataSources(
                new ProfileStore(dataArea.resolve("datasources")),
                given,
                store,
                new BitbucketConnectorFactory(demo, clock, LocalPlaces.in(dataArea, browser)),
                categories);
        return new WorkbenchCore(dataArea, clock, dataSources, demo, Optional.of(new SecureStorage(store)));
    }
}
