package org.bitquarry.ui.sql;

import java.util.Optional;
import org.bitquarry.workbench.core.query.ScratchText;

/**
 * What a session's statements run against.
 *
 * @param datasource name of the datasource; empty when none was chosen
 * @param schema where tables without a schema are looked for; empty for the datasource's default
 */
record SessionPlace(String datasource, Optional<String> schema) {
    static SessionPlace of(ScratchText scratch) {
        return new SessionPlace(scratch.datasource(), scratch.schema());
    }

    /** Names it as a person reads it. */
    String words() {
        return datasource + schema.map(name -> " / " + name).orElse("");
    }
}
