package org.bitquarry.workbench.core.datasource;

import java.util.List;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.table.Schema;

/** What looking for schemas gave. */
public sealed interface SchemaSearchOutcome {
    /**
     * The source was asked.
     *
     * @param schemas those that it has; none when there are none
     */
    record Found(List<Schema> schemas) implements SchemaSearchOutcome {
        /** Copies the schemas. */
        public Found {
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * It could not be asked.
     *
     * @param problem what was asked, what came back, what to do
     */
    record Failed(Problem problem) implements SchemaSearchOutcome {}

    /** A person ended it. */
    record Stopped() implements SchemaSearchOutcome {}
}
