package org.bitquarry.model.table;

import java.util.Map;

/**
 * Values of another table from which a person chooses one for a column, though not every value of the column is among
 * them, as a {@link Reference}'s are: the branch of a pull request may be gone.
 *
 * @param from the column whose values are offered
 * @param bound what other columns of that table must hold, by name
 * @param each whether the column holds a JSON array of such values
 * @param member the member of the array's objects that holds the value; empty when its items are the values themselves
 */
public record Offer(Reference from, Map<String, String> bound, boolean each, String member) {
    /** Copies what is bound. */
    public Offer {
        bound = Map.copyOf(bound);
    }

    /** Offers the values of a reference, one at a time. */
    public static Offer of(Reference reference) {
        return new Offer(reference, Map.of(), false, "");
    }

    /** Returns the same offer from a table of another kind of schema. */
    Offer within(SchemaKind kind) {
        return new Offer(new Reference(kind, from.table(), from.column()), bound, each, member);
    }
}
