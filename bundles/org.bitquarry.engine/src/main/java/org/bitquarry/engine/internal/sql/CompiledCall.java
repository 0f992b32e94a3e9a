package org.bitquarry.engine.internal.sql;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.internal.run.Coercion;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.procedure.ProcedureRef;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A call of a procedure: a query of one row gives its arguments.
 *
 * @param procedure what is called
 * @param values gives the arguments; empty when none is given
 * @param arguments what the columns of that row are for
 */
public record CompiledCall(ProcedureRef procedure, Optional<CompiledQuery> values, List<Argument> arguments)
        implements CompiledStatement {
    private static final String BAD_VALUE = "22023";
    private static final String VALUE_MISSING = "23502";

    /** Copies the arguments. */
    public CompiledCall {
        arguments = List.copyOf(arguments);
    }

    /**
     * An argument.
     *
     * @param parameter what it is for
     * @param place where it stands in the text
     */
    public record Argument(ProcedureParameter parameter, Optional<TextRange> place) {}

    /** Returns the columns of the rows that it answers. */
    public List<ResultColumn> columns() {
        return procedure.procedure().results().stream()
                .map(column -> new ResultColumn(column.name(), column.type(), column.nullable(), Optional.empty()))
                .toList();
    }

    /** Returns the types of the statement's parameters. */
    public List<SqlType> parameters() {
        return values.map(CompiledQuery::parameters).orElse(List.of());
    }

    /**
     * Calculates the arguments; sub-queries in them are run.
     *
     * @throws org.bitquarry.model.error.QueryRejectedException when one does not fit its parameter
     */
    public ProcedureCall call(
            ScanSource source, List<@Nullable Object> parameters, RequestContext context, InstantSource clock) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        if (values.isPresent()) {
            try (Cursor row = values.get().open(source, parameters, context, clock)) {
                row.next();
                for (int i = 0; i < arguments.size(); i++) {
                    given.put(arguments.get(i).parameter().name(), fitting(arguments.get(i), row.row()[i]));
                }
            }
        }
        return new ProcedureCall(procedure, given);
    }

    private static @Nullable Object fitting(Argument argument, @Nullable Object value) {
        ProcedureParameter parameter = argument.parameter();
        if (value == null) {
            if (parameter.required()) {
                throw ValidationErrors.rejected(
                        parameter.name() + " must not be NULL.",
                        parameter.description(),
                        VALUE_MISSING,
                        argument.place(),
                        null);
            }
            return null;
        }
        Object typed = Coercion.to(parameter.type(), value)
                .orElseThrow(() -> ValidationErrors.rejected(
                        parameter.name() + " is " + parameter.type() + "; " + value + " can't be read as one.",
                        parameter.description(),
                        BAD_VALUE,
                        argument.place(),
                        null));
        return parameter.enumeration().isEmpty() ? typed : listed(argument, typed.toString());
    }

    private static String listed(Argument argument, String value) {
        List<String> known = argument.parameter().enumeration();
        return known.stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> ValidationErrors.rejected(
                        argument.parameter().name() + " can't be '" + value + "'.",
                        "It is one of " + String.join(", ", known) + ".",
                        BAD_VALUE,
                        argument.place(),
                        null));
    }

    /** Tells what calling it will send. Asks nothing; while parameters are open, by its pattern. */
    public RequestPlan plan(Connector connector, ScanSource source, InstantSource clock) {
        boolean known = values.map(
                        query -> query.parameters().isEmpty() && query.scans().isEmpty())
                .orElse(true);
        if (known) {
            return connector.plan(call(source, List.of(), RequestContext.unobserved(), clock));
        }
        RequestPlan reading = values.map(query -> query.plan(source, clock)).orElse(RequestPlan.empty());
        return reading.and(new RequestPlan(List.of(pattern()), List.of(), List.of()));
    }

    private PlannedRequest pattern() {
        String path = procedure.procedure().rule().path();
        for (var binding : procedure.schema().bindings().entrySet()) {
            path = path.replace("{" + binding.getKey() + "}", binding.getValue());
        }
        return new PlannedRequest(
                procedure.procedure().rule().httpMethod(),
                path,
                Optional.empty(),
                procedure.procedure().name(),
                1,
                procedure.procedure().scopes(),
                procedure.procedure().irreversible());
    }

    @Override
    public Stream<Schema> schemas() {
        return Stream.concat(
                Stream.of(procedure.schema()),
                values.map(CompiledQuery::schemas).orElse(Stream.empty()));
    }
}
