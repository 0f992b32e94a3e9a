package org.bitquarry.engine.internal.completion;

import java.util.List;

/** Names of the functions that completion offers, each of which there is. */
public final class OfferedFunctions {
    private OfferedFunctions() {}

    /** Returns the names in the order in which they are offered. */
    public static List<String> names() {
        return Function.ALL.stream().map(Function::name).toList();
    }
}
