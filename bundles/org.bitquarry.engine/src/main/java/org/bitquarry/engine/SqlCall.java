package org.bitquarry.engine;

import java.util.List;

/**
 * A call around the caret, and what it takes.
 *
 * @param name of the function or procedure
 * @param parameters as people read them, in their order
 * @param current index of the one at the caret; behind the last one for a value too many
 * @param description what it returns or does; may be empty
 * @param offset index of the character behind the name, where the values begin
 */
public record SqlCall(String name, List<String> parameters, int current, String description, int offset) {
    /** Copies the parameters. */
    public SqlCall {
        parameters = List.copyOf(parameters);
    }
}
