package org.bitquarry.workbench.core;

/** Undoes the registration of a listener. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
