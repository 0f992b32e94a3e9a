package org.bitquarry.model.table;

import java.util.Map;

/**
 * A schema and what it binds.
 *
 * @param name as a person writes it; matched without regard to case
 * @param kind decides which tables it holds
 * @param bindings values for the variables of its tables' paths, such as {@code repository} → {@code web}
 * @param description what a person should know of it; may be empty
 */
public record Schema(String name, SchemaKind kind, Map<String, String> bindings, String description) {
    /** Copies the bindings. */
    public Schema {
        bindings = Map.copyOf(bindings);
    }
}
