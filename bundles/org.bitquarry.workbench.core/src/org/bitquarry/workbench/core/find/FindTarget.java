package org.bitquarry.workbench.core.find;

import java.util.List;
import java.util.Optional;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.places.Place;

/** What is opened when something was found. */
public sealed interface FindTarget {
    /**
     * The rows of a table.
     *
     * @param table which
     * @param conditions in SQL, all of which hold; none for all rows
     * @param statement reads the same in a session
     */
    record Rows(EditTarget table, List<String> conditions, String statement) implements FindTarget {
        /** Copies the conditions. */
        public Rows {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A datasource or a schema in the explorer.
     *
     * @param place which
     */
    record Tree(Place place) implements FindTarget {}

    /**
     * A session that was kept.
     *
     * @param id of its text
     */
    record Session(String id) implements FindTarget {}

    /**
     * A statement for a new session.
     *
     * @param datasource on which it runs
     * @param schema of the session
     * @param sql the statement
     * @param reads whether it may run at once
     */
    record Statement(String datasource, Optional<String> schema, String sql, boolean reads) implements FindTarget {}

    /**
     * Something of the window.
     *
     * @param id by which the window knows it
     */
    record Window(String id) implements FindTarget {}

    /** A datasource that has to be registered first. */
    record Register() implements FindTarget {}

    /** Nothing: the entry says why. */
    record None() implements FindTarget {}
}
