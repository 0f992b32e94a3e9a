package org.bitquarry.model.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call with its arguments.
 *
 * @param procedure what is called
 * @param arguments values by the parameters' names as they are declared; those left out are missing; NULL is null
 */
public record ProcedureCall(ProcedureRef procedure, Map<String, @Nullable Object> arguments) {
    /** Checks that each argument has a parameter, is of its type and one of its values, and that none is missing. */
    public ProcedureCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        ProcedureDefinition definition = procedure.procedure();
        for (String name : arguments.keySet()) {
            if (definition.parameters().stream()
                    .noneMatch(parameter -> parameter.name().equals(name))) {
                throw new IllegalArgumentException(procedure + " has no parameter " + name);
            }
        }
        for (ProcedureParameter parameter : definition.parameters()) {
            check(procedure, parameter, arguments.get(parameter.name()));
        }
    }

    private static void check(ProcedureRef procedure, ProcedureParameter parameter, @Nullable Object value) {
        if (value == null) {
            if (parameter.required()) {
                throw new IllegalArgumentException(procedure + " needs " + parameter.name());
            }
            return;
        }
        if (!parameter.type().javaClass().isInstance(value)) {
            throw new IllegalArgumentException(procedure + ": " + parameter.name() + " is no " + parameter.type());
        }
        if (!parameter.enumeration().isEmpty() && !parameter.enumeration().contains(value)) {
            throw new IllegalArgumentException(
                    procedure + ": " + parameter.name() + " is one of " + parameter.enumeration());
        }
    }

    /** Names what is called and with which arguments; shows no value that was typed. */
    @Override
    public String toString() {
        return "Call " + procedure + " " + arguments.keySet();
    }
}
