package org.bitquarry.ui.grid;

import java.util.stream.Stream;
import org.eclipse.ui.IStartup;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Starts the collections that the grid's library finds through the service loader. That takes longer than anything else at
 * the start, so it waits until the window is open, and grids wait for it. Blocks; any thread but that of the UI.
 */
public final class GridLibrary implements IStartup {
    private static final String INTERFACES = "org.eclipse.collections.api";
    private static final String COLLECTIONS = "org.eclipse.collections.impl";

    /** Finds implementations when it is initialised: a tenth of a second, which the first grid would take of the UI thread. */
    private static final String FACTORY = INTERFACES + ".factory.Sets";

    @Override
    public void earlyStartup() {
        start();
    }

    /** Starts them, unless they are started. */
    static void start() {
        bundles(COLLECTIONS)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .forEach(GridLibrary::start);
        bundles(INTERFACES).forEach(GridLibrary::findImplementations);
    }

    private static Stream<Bundle> bundles(String name) {
        Bundle[] all =
                FrameworkUtil.getBundle(GridLibrary.class).getBundleContext().getBundles();
        return Stream.of(all).filter(bundle -> name.equals(bundle.getSymbolicName()));
    }

    private static void start(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException broken) {
            throw withoutCollections(broken);
        }
    }

    private static void findImplementations(Bundle bundle) {
        try {
            Class.forName(FACTORY, true, bundle.adapt(BundleWiring.class).getClassLoader());
        } catch (ClassNotFoundException broken) {
            throw withoutCollections(broken);
        }
    }

    private static IllegalStateException withoutCollections(Exception cause) {
        return new IllegalStateException("The grid can't be shown without " + COLLECTIONS, cause);
    }
}
