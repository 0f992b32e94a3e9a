package org.bitquarry.workbench.core.datasource;

import org.bitquarry.model.SchemaListing;
import org.bitquarry.model.error.Problem;

/** What asking for schemas gave. */
public sealed interface SchemasOutcome {
    /**
     * They are known, or the first of them.
     *
     * @param listing what is known
     */
    record Loaded(SchemaListing listing) implements SchemasOutcome {}

    /**
     * They could not be read.
     *
     * @param problem what was asked, what came back, what to do
     */
    record Failed(Problem problem) implements SchemasOutcome {}

    /** A person ended it. */
    record Stopped() implements SchemasOutcome {}
}
