package org.bitquarry.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.Verb;

/**
 * What a credential can do with a table: a row of the matrix that testing a connection shows.
 *
 * @param kind of the schemas that hold the table
 * @param table its name
 * @param verbs each of the four
 */
public record TableAccess(SchemaKind kind, String table, Map<Verb, VerbAccess> verbs) {
    /** Copies the map and checks that no verb is left out. */
    public TableAccess {
        if (verbs.size() != Verb.values().length) {
            throw new IllegalArgumentException(table + ": every verb is told");
        }
        verbs = Map.copyOf(new EnumMap<>(verbs));
    }

    /** Returns what holds for a verb. */
    public VerbAccess of(Verb verb) {
        return Objects.requireNonNull(verbs.get(verb));
    }
}
