package org.bitquarry.emulator.internal.http;

/** Is told of every write that succeeded, before its answer goes out. */
@FunctionalInterface
public interface Journal {
    void written(Request request);
}
