package org.bitquarry.bitbucket;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/** Where the scope of OAuth doesn't follow from the scopes of API tokens. */
final class OAuthExceptions {
    private static final Set<String> REPOSITORY_ADMIN = Set.of("repository:admin");
    private static final Set<String> PROJECT_ADMIN = Set.of("project:admin");
    private static final Map<String, Map<Verb, Set<String>>> BY_TABLE = Map.ofEntries(
            Map.entry("UserEmails", Map.of(Verb.READ, Set.of("email"))),
            Map.entry("RepositoryPermissions", Map.of(Verb.READ, Set.of("account"))),
            Map.entry("MyRepositoryPermissions", Map.of(Verb.READ, Set.of("account"))),
            Map.entry("RepositoryUserPermissions", Map.of(Verb.READ, REPOSITORY_ADMIN)),
            Map.entry("RepositoryGroupPermissions", Map.of(Verb.READ, REPOSITORY_ADMIN)),
            Map.entry("ProjectUserPermissions", Map.of(Verb.READ, PROJECT_ADMIN)),
            Map.entry("ProjectGroupPermissions", Map.of(Verb.READ, PROJECT_ADMIN)),
            Map.entry("ProjectDefaultReviewers", Map.of(Verb.READ, PROJECT_ADMIN)),
            Map.entry("ProjectDeployKeys", writes(PROJECT_ADMIN)),
            Map.entry("DeployKeys", writes(REPOSITORY_ADMIN)),
            Map.entry("CommitApprovals", Map.of(Verb.DELETE, Set.of("repository:write"))),
            Map.entry("Runners", Map.of(Verb.INSERT, Set.of("runner:write"))),
            Map.entry("WorkspaceRunners", Map.of(Verb.INSERT, Set.of("runner:write"))));

    private static Map<Verb, Set<String>> writes(Set<String> scopes) {
        return Map.of(Verb.INSERT, scopes, Verb.UPDATE, scopes, Verb.DELETE, scopes);
    }

    private OAuthExceptions() {}

    static Optional<Set<String>> of(TableDefinition table, Verb verb) {
        return Optional.ofNullable(BY_TABLE.getOrDefault(table.name(), Map.of()).get(verb));
    }
}
