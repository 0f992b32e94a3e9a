package org.bitquarry.bitbucket;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/** What a credential can do with which table, out of its kind and its scopes. */
final class AccessMatrix {
    private static final String OF_A_PERSON = "an access token belongs to no person";

    private AccessMatrix() {}

    /** Returns the tables of all schemas but the unions, whose tables are the same ones. */
    static List<TableAccess> of(Credential.Kind kind, List<String> scopes) {
        List<TableAccess> tables = new ArrayList<>();
        GrantedScopes granted = GrantedScopes.of(scopes, kind);
        for (SchemaKind schema : List.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY)) {
            for (TableDefinition table : AllTables.of(schema)) {
                Map<Verb, VerbAccess> verbs = new EnumMap<>(Verb.class);
                for (Verb verb : Verb.values()) {
                    verbs.put(verb, access(kind, granted, table, verb));
                }
                tables.add(new TableAccess(schema, table.name(), verbs));
            }
        }
        return tables;
    }

    /** Returns what can be done with one table, which may be a union. */
    static VerbAccess access(Credential.Kind kind, GrantedScopes granted, TableDefinition table, Verb verb) {
        if (!table.supports(verb)) {
            return new VerbAccess.Closed(
                    table.rule(verb) instanceof WriteRule.Unsupported unsupported
                            ? unsupported.reason()
                            : "the API has no such request");
        }
        if (kind == Credential.Kind.ACCESS_TOKEN && isOfAPerson(table, verb)) {
            return new VerbAccess.Closed(OF_A_PERSON);
        }
        List<String> missing = granted.missing(table, verb);
        return missing.isEmpty() ? new VerbAccess.Allowed() : new VerbAccess.Missing(missing);
    }

    /** Some endpoints refuse access tokens whatever their scopes are. */
    private static boolean isOfAPerson(TableDefinition table, Verb verb) {
        String path = (verb == Verb.READ
                        ? table.list().map(ListEndpoint::path).or(table::get)
                        : table.rule(verb).target())
                .orElse("");
        boolean ofUser = path.equals("/user") || path.startsWith("/user/");
        boolean accountKeys = path.startsWith("/users/") && (path.contains("/ssh-keys") || path.contains("/gpg-keys"));
        boolean administration = path.contains("/permissions-config/") || path.contains("/deploy-keys");
        return ofUser || accountKeys || (verb != Verb.READ && administration);
    }
}
