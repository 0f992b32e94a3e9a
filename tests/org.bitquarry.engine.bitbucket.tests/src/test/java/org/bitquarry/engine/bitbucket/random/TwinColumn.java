package org.bitquarry.engine.bitbucket.random;

import java.util.List;
import org.bitquarry.model.table.SqlType;

/**
 * A column that random statements name.
 *
 * @param name as both engines know it
 * @param type of its values
 * @param samples values that it holds, without NULL
 */
record TwinColumn(String name, SqlType type, List<Object> samples) {
    TwinColumn {
        samples = List.copyOf(samples);
    }
}
