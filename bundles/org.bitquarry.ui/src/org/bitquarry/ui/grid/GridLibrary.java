package org.bitquarry.ui.grid;

import java.util.stream.Stream;
import org.eclipse.ui.IStartup;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/**
 * Starts the collections that the grid's library finds through the service loader. That takes longer than anything else at
 * the start, so it waits until the window is open, and grids wait for it. Blocks; any thread but that of the UI.
 */
public final class GridLibrary implements IStartup {
    private static final String COLLECTIONS = "org.eclipse.collections.impl";

    @Override
    public void earlyStartup() {
        start();
    }

    /** Starts them, unless they are started. */
    static void start() {
        Stream.of(FrameworkUtil.getBundle(GridLibrary.class).getBundleContext().getBundles())
                .filter(bundle -> COLLECTIONS.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .forEach(GridLibrary::start);
    }

    private static void start(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException broken) {
            throw new IllegalStateException("The grid can't be shown without " + COLLECTIONS, broken);
        }
    }
}
