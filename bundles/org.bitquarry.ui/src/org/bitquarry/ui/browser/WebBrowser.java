package org.bitquarry.ui.browser;

import java.net.URI;
import java.nio.file.Path;

/**
 * Opens pages outside of the application. A service of the framework: of several the one with the highest ranking is asked, so
 * that tests and the picture tour bring their own.
 */
@FunctionalInterface
public interface WebBrowser {
    /** Opens a page at once, from any thread; returns whether there is a browser. */
    boolean open(URI page);

    /** Opens a file of ours with what the person has for such files; returns whether there is something. */
    default boolean open(Path file) {
        return open(file.toUri());
    }
}
