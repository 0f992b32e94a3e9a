package org.bitquarry.model.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitquarry.model.table.SqlType;

/**
 * A parameter of a procedure. Made by {@link ParameterBuilder}.
 *
 * @param name PascalCase, unique in its procedure without regard to case
 * @param type of its values
 * @param required a call must give it, and not NULL
 * @param defaultValue what the source takes when a call leaves it out, as a person reads it; empty when there is none
 * @param enumeration the only values, in the server's own case; empty when open
 * @param description one sentence
 * @param bodyPointer JSON pointer into the body of the request; empty when the value goes elsewhere (a path)
 * @param json the text is JSON, and goes into the body as such
 * @param implied texts by JSON pointer that the body holds as well when the parameter is given
 */
public record ProcedureParameter(
        String name,
        SqlType type,
        boolean required,
        Optional<String> defaultValue,
        List<String> enumeration,
        String description,
        String bodyPointer,
        boolean json,
        Map<String, String> implied) {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern POINTER = Pattern.compile("(/[^/]+)*");

    /** Checks name, pointer and description. */
    public ProcedureParameter {
        require(NAME.matcher(name).matches(), name, "a name is PascalCase");
        require(POINTER.matcher(bodyPointer).matches(), name, "no JSON pointer: " + bodyPointer);
        require(!description.isBlank(), name, "a parameter is described");
        require(enumeration.isEmpty() || type == SqlType.VARCHAR, name, "an enumeration is text");
        require(!required || defaultValue.isEmpty(), name, "what is required has no default");
        enumeration = List.copyOf(enumeration);
        implied = Map.copyOf(implied);
    }

    private static void require(boolean condition, String name, String message) {
        if (!condition) {
            throw new IllegalArgumentException("parameter " + name + ": " + message);
        }
    }
}
