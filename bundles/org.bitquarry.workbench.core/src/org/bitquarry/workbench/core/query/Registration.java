package org.bitquarry.workbench.core.query;

/** Ends what registering a listener began. Closing twice does nothing more. */
@FunctionalInterface
public interface Registration {
    /** Deregisters the listener. */
    void close();
}
