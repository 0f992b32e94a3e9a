package org.bitquarry.connections;

import java.util.Set;

/**
 * Says when a property is required: while another one has one of these values.
 *
 * @param property name of the other one
 * @param values in the catalogue's own case
 */
public record PropertyCondition(String property, Set<String> values) {
    /** Copies the values. */
    public PropertyCondition {
        values = Set.copyOf(values);
    }
}
