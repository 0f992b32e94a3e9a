package org.bitquarry.engine.bitbucket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRule;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TextSource;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/** Which operations tables and procedures use, derived from their literals. */
final class Coverage {
    private static final List<SchemaKind> KINDS =
            List.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY);

    private final Map<Operation, Set<String>> users = new LinkedHashMap<>();

    Coverage(Catalog catalog) {
        for (SchemaKind kind : KINDS) {
            catalog.tables(kind).forEach(this::add);
            catalog.procedures(kind).forEach(this::add);
        }
    }

    /** Returns every operation that is used, with variables that have no names, and what uses it. */
    Map<Operation, Set<String>> users() {
        return users;
    }

    private void add(TableDefinition table) {
        table.list().map(ListEndpoint::path).ifPresent(path -> use("GET", path, table, "SELECT"));
        table.get().ifPresent(path -> use("GET", path, table, "SELECT"));
        table.routes().forEach(route -> use("GET", route.list().path(), table, "SELECT"));
        for (Column column : table.columns()) {
            column.text().map(TextSource::path).ifPresent(path -> use("GET", path, table, column.name()));
        }
        for (Verb verb : Verb.values()) {
            if (verb != Verb.READ) {
                for (Operation operation : operations(table.rule(verb))) {
                    use(operation.method(), operation.path(), table, verb.name());
                }
            }
        }
    }

    private void add(ProcedureDefinition procedure) {
        if (procedure.rule() instanceof ProcedureRule.SignIn) {
            return; // nothing of the API
        }
        String user = "EXEC `" + procedure.name() + "`";
        use(procedure.rule().httpMethod(), procedure.rule().path(), user);
        if (procedure.rule() instanceof ProcedureRule.SendAndAwait await) {
            use("GET", await.path() + "/task-status/{task}", user);
        }
    }

    private static List<Operation> operations(WriteRule rule) {
        return switch (rule) {
            case WriteRule.Unsupported none -> List.of();
            case WriteRule.Post post -> List.of(new Operation("POST", post.path()));
            case WriteRule.PostChange change -> List.of(new Operation("POST", change.path()));
            case WriteRule.Upload upload -> List.of(new Operation("POST", upload.path()));
            case WriteRule.PartialPut put -> List.of(new Operation("PUT", put.path()));
            case WriteRule.ReadMergePut put ->
                List.of(new Operation("GET", put.path()), new Operation("PUT", put.path()));
            case WriteRule.ArrayMember member ->
                List.of(new Operation("GET", member.path()), new Operation("PUT", member.path()));
            case WriteRule.Delete delete -> List.of(new Operation("DELETE", delete.path()));
        };
    }

    private void use(String method, String path, TableDefinition table, String how) {
        String place = table.kind() == SchemaKind.PROJECT ? " of projects" : "";
        use(method, path, "`" + table.name() + "`" + place + " " + how);
    }

    private void use(String method, String path, String user) {
        users.computeIfAbsent(new Operation(method, path).anonymous(), none -> new LinkedHashSet<>())
                .add(user);
    }

    /** Returns what uses an operation, in the order in which it was found. */
    List<String> of(Operation operation) {
        return new ArrayList<>(users.getOrDefault(operation.anonymous(), Set.of()));
    }
}
