package org.bitquarry.model.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.SchemaKind;

/**
 * The literal that declares a procedure; the only place where its parameters, its request and its result are written.
 * Made by {@link ProcedureBuilder}. Pure data: EXEC, completion, metadata and requests derive from it.
 *
 * @param name PascalCase, unique in its kind of schema without regard to case
 * @param kind which schemas hold it
 * @param description one sentence
 * @param parameters in the order of a call without names; the required ones come first
 * @param results columns of the rows that it answers
 * @param rule how the API does it
 * @param scopes what the credential needs
 * @param irreversible what it does can't be undone
 */
public record ProcedureDefinition(
        String name,
        SchemaKind kind,
        String description,
        List<ProcedureParameter> parameters,
        List<Column> results,
        ProcedureRule rule,
        List<String> scopes,
        boolean irreversible) {
    /** Checks that names are unique and every variable of the path is bound by a required parameter or by the schema. */
    public ProcedureDefinition {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        scopes = List.copyOf(scopes);
        if (description.isBlank() || results.isEmpty()) {
            throw new IllegalArgumentException("procedure " + name + " needs a description and result columns");
        }
        Set<String> names = new HashSet<>();
        for (ProcedureParameter parameter : parameters) {
            if (!names.add(parameter.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("procedure " + name + " has two parameters " + parameter.name());
            }
        }
        for (String variable : PathTemplate.of(rule.path()).columnVariables()) {
            if (!names.contains(variable.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("procedure " + name + " has no parameter for {" + variable + "}");
            }
        }
    }

    /** Finds a parameter without regard to case. */
    public Optional<ProcedureParameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Tells whether a call changes anything. */
    public boolean writes() {
        return rule.writes();
    }
}
