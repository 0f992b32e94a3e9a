package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.bitquarry.engine.parser.SqlExecute;
import org.bitquarry.model.error.Correction;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.procedure.ProcedureRef;

/** Compiles EXEC and CALL into the query that gives the arguments. One a statement. */
final class CallCompiler {
    private static final String WRONG_ARGUMENT = "42883";
    private static final String VALUE_MISSING = "23502";

    private final QueryCompiler queries;
    private final StatementScope scope;
    private final Procedures procedures;

    CallCompiler(QueryCompiler queries, StatementScope scope, Procedures procedures) {
        this.queries = queries;
        this.scope = scope;
        this.procedures = procedures;
    }

    CompiledCall compile(SqlExecute execute) {
        ProcedureRef procedure = procedures.find(execute.procedure());
        List<ProcedureParameter> parameters = new ArrayList<>();
        List<CompiledCall.Argument> arguments = new ArrayList<>();
        SqlNodeList values = new SqlNodeList(execute.getParserPosition());
        boolean named = false;
        for (SqlNode written : execute.arguments()) {
            boolean byName = written.getKind() == SqlKind.ARGUMENT_ASSIGNMENT;
            if (named && !byName) {
                throw rejected(
                        "a value without a name can't follow one with a name.",
                        "Write @name = value.",
                        WRONG_ARGUMENT,
                        written);
            }
            named |= byName;
            SqlNode value = byName ? ((SqlCall) written).operand(0) : written;
            ProcedureParameter parameter = byName
                    ? byName(procedure.procedure(), ((SqlCall) written).operand(1))
                    : byPosition(procedure.procedure(), parameters.size(), written);
            if (parameters.contains(parameter)) {
                throw rejected(parameter.name() + " is given twice.", "", WRONG_ARGUMENT, written);
            }
            parameters.add(parameter);
            arguments.add(new CompiledCall.Argument(parameter, Positions.range(value.getParserPosition())));
            values.add(Casts.to(parameter.name(), parameter.type(), value));
        }
        requireAll(procedure.procedure(), parameters, execute);
        return new CompiledCall(
                procedure,
                arguments.isEmpty() ? Optional.empty() : Optional.of(queries.compile(row(values), scope)),
                arguments);
    }

    private static SqlSelect row(SqlNodeList values) {
        return new SqlSelect(
                values.getParserPosition(), null, values, null, null, null, null, null, null, null, null, null, null);
    }

    private static ProcedureParameter byName(ProcedureDefinition procedure, SqlIdentifier name) {
        return procedure.parameter(name.getSimple()).orElseThrow(() -> {
            Correction nearest = nearest(procedure, name.getSimple());
            return ValidationErrors.rejected(
                    procedure.name() + " has no parameter " + name.getSimple() + ".",
                    nearest.right().isEmpty() ? takes(procedure) : nearest.question(),
                    nearest,
                    WRONG_ARGUMENT,
                    Positions.range(name.getParserPosition()),
                    null);
        });
    }

    private static Correction nearest(ProcedureDefinition procedure, String wrong) {
        return Correction.nearest(
                wrong,
                procedure.parameters().stream().map(ProcedureParameter::name).toList());
    }

    private static String takes(ProcedureDefinition procedure) {
        return procedure.parameters().isEmpty()
                ? "It takes none."
                : procedure.parameters().stream()
                        .map(parameter -> "@" + parameter.name())
                        .collect(Collectors.joining(", ", "It takes ", "."));
    }

    private static ProcedureParameter byPosition(ProcedureDefinition procedure, int index, SqlNode place) {
        List<ProcedureParameter> parameters = procedure.parameters();
        if (index >= parameters.size()) {
            throw rejected(
                    procedure.name() + " takes " + parameters.size() + " values at most.",
                    takes(procedure),
                    WRONG_ARGUMENT,
                    place);
        }
        return parameters.get(index);
    }

    private static void requireAll(ProcedureDefinition procedure, List<ProcedureParameter> given, SqlExecute execute) {
        procedure.parameters().stream()
                .filter(parameter -> parameter.required() && !given.contains(parameter))
                .findFirst()
                .ifPresent(missing -> {
                    throw rejected(
                            procedure.name() + " needs " + missing.name() + ".",
                            "Write EXEC " + procedure.name() + " @" + missing.name() + " = …: " + missing.description(),
                            VALUE_MISSING,
                            execute.procedure());
                });
    }

    private static QueryRejectedException rejected(String what, String remedy, String state, SqlNode place) {
        return ValidationErrors.rejected(what, remedy, state, Positions.range(place.getParserPosition()), null);
    }
}
