package org.bitquarry.engine;

import org.bitquarry.engine.internal.text.Names;

/** How names are written in statements. */
public final class SqlNames {
    private SqlNames() {}

    /** Returns a name as a statement must write it: in double quotes when the parser would not take it for one. */
    public static String written(String name) {
        return Names.written(name);
    }

    /** Returns the name of something in a schema as a statement must write it. */
    public static String written(String schema, String name) {
        return Names.written(schema) + '.' + Names.written(name);
    }
}
