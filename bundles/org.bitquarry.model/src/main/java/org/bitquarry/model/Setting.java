package org.bitquarry.model;

import java.util.List;
import java.util.Optional;

/**
 * A property of a connection and what holds for it, as metadata shows it. Never holds a secret.
 *
 * @param name as it is written
 * @param category group in which it is shown
 * @param type what its text means, such as TEXT or NUMBER
 * @param description one or two sentences for a person
 * @param required it must be set, given the others
 * @param sensitive a secret, whose value is not told
 * @param allowed the only values; empty when open
 * @param byDefault what holds when nothing is set
 * @param value what holds now; empty for a secret
 */
public record Setting(
        String name,
        String category,
        String type,
        String description,
        boolean required,
        boolean sensitive,
        List<String> allowed,
        Optional<String> byDefault,
        Optional<String> value) {
    /** Copies the values and refuses to hold a secret. */
    public Setting {
        allowed = List.copyOf(allowed);
        if (sensitive && value.isPresent()) {
            throw new IllegalArgumentException("setting " + name + ": a secret is not told");
        }
    }
}
