package org.bitquarry.engine.internal.sys;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.procedure.ProcedureRef;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a procedure, or a column of its rows.
 *
 * @param procedure whose it is
 * @param name of it
 * @param direction IN for a parameter, RESULT for a column of the answer
 * @param position counted from 1 in its direction
 * @param type of its values
 * @param declared the parameter's own literal; empty for a column of the answer
 * @param description one sentence
 */
record PlacedParameter(
        ProcedureRef procedure,
        String name,
        String direction,
        int position,
        SqlType type,
        Optional<ProcedureParameter> declared,
        String description) {
    static Stream<ProcedureRef> procedures(SysSource source, Schema schema) {
        return source.catalog().procedures(schema.kind()).stream()
                .map(procedure -> new ProcedureRef(schema, procedure));
    }

    static Stream<PlacedParameter> of(SysSource source, Schema schema) {
        return procedures(source, schema).flatMap(PlacedParameter::of);
    }

    private static Stream<PlacedParameter> of(ProcedureRef ref) {
        List<ProcedureParameter> parameters = ref.procedure().parameters();
        List<Column> results = ref.procedure().results();
        return Stream.concat(
                IntStream.range(0, parameters.size()).mapToObj(i -> parameter(ref, i, parameters.get(i))),
                IntStream.range(0, results.size()).mapToObj(i -> result(ref, i, results.get(i))));
    }

    private static PlacedParameter parameter(ProcedureRef ref, int index, ProcedureParameter parameter) {
        return new PlacedParameter(
                ref,
                parameter.name(),
                "IN",
                index + 1,
                parameter.type(),
                Optional.of(parameter),
                parameter.description());
    }

    private static PlacedParameter result(ProcedureRef ref, int index, Column column) {
        return new PlacedParameter(
                ref, column.name(), "RESULT", index + 1, column.type(), Optional.empty(), column.description());
    }

    @Nullable
    Boolean isRequired() {
        return declared.map(ProcedureParameter::required).orElse(null);
    }

    @Nullable
    String defaultValue() {
        return declared.flatMap(ProcedureParameter::defaultValue).orElse(null);
    }

    @Nullable
    String allowedValues() {
        return declared.map(ProcedureParameter::enumeration)
                .filter(values -> !values.isEmpty())
                .map(values -> String.join(", ", values))
                .orElse(null);
    }
}
