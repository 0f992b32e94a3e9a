package org.bitquarry.model.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.table.SchemaKind;

/** Derives the procedure that serves all schemas of a kind: the same one behind the parameter that names the schema. */
public final class UnionProcedure {
    private UnionProcedure() {}

    /**
     * Returns the union of a procedure.
     *
     * @param procedure of one schema
     * @param kind of the union's schema
     * @param variable the path variable that the single schema binds, such as {@code repository}
     * @param front the parameter that binds it in the union; its name becomes the path variable
     */
    public static ProcedureDefinition of(
            ProcedureDefinition procedure, SchemaKind kind, String variable, ParameterBuilder front) {
        ProcedureParameter first = front.build();
        List<ProcedureParameter> parameters = new ArrayList<>(List.of(first));
        parameters.addAll(procedure.parameters());
        return new ProcedureDefinition(
                procedure.name(),
                kind,
                procedure.description(),
                parameters,
                procedure.results(),
                renamed(procedure.rule(), "{" + variable + "}", first.name()),
                procedure.scopes(),
                procedure.irreversible());
    }

    private static ProcedureRule renamed(ProcedureRule rule, String from, String first) {
        String path = rule.path().replace(from, "{" + first + "}");
        return switch (rule) {
            case ProcedureRule.SignIn signIn -> signIn;
            case ProcedureRule.Send send -> new ProcedureRule.Send(send.method(), path, send.constants());
            case ProcedureRule.SendAndAwait await ->
                new ProcedureRule.SendAndAwait(path, await.constants(), await.result());
            case ProcedureRule.SendFile file ->
                new ProcedureRule.SendFile(
                        file.method(),
                        path,
                        file.content(),
                        file.local(),
                        file.name(),
                        file.part(),
                        file.fields(),
                        file.guard().map(guard -> guarded(guard, first)));
            case ProcedureRule.Fetch fetch ->
                new ProcedureRule.Fetch(path, fetch.requests(), fetch.file(), fetch.overwrite());
        };
    }

    /** The union's table has the same column in front. */
    private static ProcedureRule.Guard guarded(ProcedureRule.Guard guard, String first) {
        Map<String, String> columns = new HashMap<>(guard.columns());
        columns.put(first, first);
        return new ProcedureRule.Guard(guard.table(), columns, guard.overwrite());
    }
}
