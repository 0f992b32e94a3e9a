package org.bitquarry.engine.internal.sql;

import java.util.stream.Stream;
import org.bitquarry.model.table.Schema;

/** A statement that was validated and planned. Immutable; may be run many times at once. */
public sealed interface CompiledStatement permits CompiledQuery, CompiledChange, CompiledCall {
    /** Returns the schemas of its tables. */
    Stream<Schema> schemas();
}
