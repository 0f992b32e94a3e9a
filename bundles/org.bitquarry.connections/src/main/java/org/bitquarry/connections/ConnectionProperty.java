package org.bitquarry.connections;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One property of a connection: everything that is known of it, written once in {@link ConnectionProperties}. Wizard,
 * connection string, command line and documentation derive from it.
 *
 * @param name as it is written
 * @param category group in which it is shown
 * @param type what its text means
 * @param values the only values of a choice; empty otherwise
 * @param range least and most of a number; empty otherwise
 * @param defaultValue what holds when nothing is set
 * @param description one or two sentences for a person
 * @param sensitive a secret: kept in the {@link CredentialStore} only
 * @param requiredWhen when it must be set; empty when it never must
 * @param usedWhen when it means something; empty for always
 * @param aliases other names under which it is understood
 */
public record ConnectionProperty(
        String name,
        PropertyCategory category,
        PropertyType type,
        List<String> values,
        Optional<NumberRange> range,
        Optional<String> defaultValue,
        String description,
        boolean sensitive,
        Optional<PropertyCondition> requiredWhen,
        Optional<PropertyCondition> usedWhen,
        List<String> aliases) {
    /** Checks that a choice has values and a number a range. */
    public ConnectionProperty {
        values = List.copyOf(values);
        aliases = List.copyOf(aliases);
        if ((type == PropertyType.CHOICE) == values.isEmpty() || (type == PropertyType.NUMBER) == range.isEmpty()) {
            throw new IllegalArgumentException("property " + name + ": a choice has values, a number a range");
        }
        if (sensitive && defaultValue.isPresent()) {
            throw new IllegalArgumentException("property " + name + ": a secret has no default");
        }
    }

    /** Returns the environment variable that sets it where no person can be asked. */
    public String environmentVariable() {
        return "BITQUARRY_" + name.toUpperCase(Locale.ROOT);
    }

    /**
     * Brings a value into the form in which it is kept: trimmed, choices and switches in the catalogue's own case.
     *
     * @throws org.bitquarry.model.error.ProfileRejectedException when it is no value of this property
     */
    public String normalize(String value) {
        return PropertyValues.normalize(this, value);
    }

    /** Returns which values it takes, as documents say it: {@code 1–100}, {@code true, false}, {@code secret}. */
    public String valuesInWords() {
        if (sensitive) {
            return "secret";
        }
        return switch (type) {
            case TEXT -> "text";
            case DATE -> "day";
            case URL -> "URL";
            case SWITCH -> "true, false";
            case CHOICE -> String.join(", ", values);
            case NUMBER ->
                range.orElseThrow().least() + "–" + range.orElseThrow().most();
        };
    }

    /** Describes the property; never shows a value, since this is its declaration. */
    @Override
    public String toString() {
        return name;
    }

    /**
     * The whole numbers that a property takes.
     *
     * @param least smallest, inclusive
     * @param most largest, inclusive
     */
    public record NumberRange(long least, long most) {}
}
