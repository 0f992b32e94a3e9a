package org.bitquarry.workbench.core.datasource;

import java.util.List;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.table.Schema;

/** What asking for schemas gave. */
public sealed interface SchemasOutcome {
    /**
     * They are known.
     *
     * @param schemas in the order of the catalogue
     */
    record Loaded(List<Schema> schemas) implements SchemasOutcome {
        /** Copies the schemas. */
        public Loaded {
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * They could not be read.
     *
     * @param problem what was asked, what came back, what to do
     */
    record Failed(Problem problem) implements SchemasOutcome {}

    /** A person ended it. */
    record Stopped() implements SchemasOutcome {}
}
