package org.bitquarry.engine.bitbucket.random;

import java.util.List;
import org.bitquarry.model.table.SqlType;

/**
 * A column that random statements name.
 *
 * @param name as both engines know it
 * @param type of its values
 * @param samples values that it holds, without NULL
 * @param wide a value may have characters beyond the basic plane of Unicode
 */
record TwinColumn(String name, SqlType type, List<Object> samples, boolean wide) {
    TwinColumn {
        samples = List.copyOf(samples);
    }

    /** Tells whether a value has a character that is two of H2's. */
    static boolean isWide(Object value) {
        return value.toString().chars().anyMatch(unit -> Character.isSurrogate((char) unit));
    }
}
