package org.bitquarry.bitbucket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/**
 * The scopes of a credential. Those of API tokens imply nothing; those of OAuth and access tokens imply others.
 *
 * @param all as they were granted
 * @param held those and what they imply
 * @param oauth whether they are those of OAuth
 */
record GrantedScopes(List<String> all, Set<String> held, boolean oauth) {
    private static final Map<String, List<String>> IMPLIED = Map.of(
            "project", List.of("repository"),
            "repository:write", List.of("repository"),
            "pullrequest", List.of("repository"),
            "pullrequest:write", List.of("pullrequest", "repository:write"),
            "pipeline:write", List.of("pipeline"),
            "pipeline:variable", List.of("pipeline:write"),
            "account:write", List.of("account"));

    private static final Map<String, String> OAUTH_NAMES = Map.ofEntries(
            Map.entry("read:user", "account"),
            Map.entry("read:workspace", "account"),
            Map.entry("admin:workspace", "account"),
            Map.entry("read:project", "project"),
            Map.entry("admin:project", "project:admin"),
            Map.entry("read:repository", "repository"),
            Map.entry("write:repository", "repository:write"),
            Map.entry("admin:repository", "repository:admin"),
            Map.entry("delete:repository", "repository:delete"),
            Map.entry("read:pullrequest", "pullrequest"),
            Map.entry("write:pullrequest", "pullrequest:write"),
            Map.entry("read:webhook", "webhook"),
            Map.entry("write:webhook", "webhook"),
            Map.entry("delete:webhook", "webhook"),
            Map.entry("read:pipeline", "pipeline"),
            Map.entry("write:pipeline", "pipeline:write"),
            Map.entry("admin:pipeline", "pipeline:variable"),
            Map.entry("read:runner", "runner"),
            Map.entry("write:runner", "runner:write"),
            Map.entry("read:snippet", "snippet"),
            Map.entry("write:snippet", "snippet:write"),
            Map.entry("delete:snippet", "snippet:write"),
            Map.entry("read:ssh-key", "account"),
            Map.entry("write:ssh-key", "account:write"),
            Map.entry("delete:ssh-key", "account:write"),
            Map.entry("read:gpg-key", "account"),
            Map.entry("write:gpg-key", "account:write"),
            Map.entry("delete:gpg-key", "account:write"));

    GrantedScopes {
        all = List.copyOf(all);
        held = Set.copyOf(held);
    }

    static GrantedScopes of(List<String> all, Credential.Kind kind) {
        boolean oauth = kind != Credential.Kind.API_TOKEN;
        return new GrantedScopes(all, oauth ? closure(all) : Set.copyOf(all), oauth);
    }

    /** Returns what is missing for a verb, what it reads first included; empty when it may be used. */
    List<String> missing(TableDefinition table, Verb verb) {
        Set<String> missing = new LinkedHashSet<>(missingAlone(table, verb));
        if (verb != Verb.READ && readsFirst(table.rule(verb))) {
            missing.addAll(missingAlone(table, Verb.READ));
        }
        return List.copyOf(missing);
    }

    private static boolean readsFirst(WriteRule rule) {
        return rule instanceof WriteRule.ReadMergePut || rule instanceof WriteRule.ArrayMember;
    }

    private List<String> missingAlone(TableDefinition table, Verb verb) {
        List<String> api = table.scopes().getOrDefault(verb, List.of());
        if (!oauth) {
            return api.stream().filter(scope -> !held.contains(scope)).toList();
        }
        return needed(table, verb, api).stream()
                .filter(scope -> !held.contains(scope))
                .toList();
    }

    /**
     * Tells whether all of the scopes are there that API tokens need for a request. Some endpoints ask something else of
     * OAuth: what isn't held there may be enough, which is not known.
     */
    Optional<Boolean> have(List<String> api) {
        if (!oauth) {
            return Optional.of(held.containsAll(api));
        }
        return held.containsAll(oauthNames(api)) ? Optional.of(true) : Optional.empty();
    }

    /** What Bitbucket asks of OAuth follows from what it asks of API tokens, but for some endpoints. */
    private static Set<String> needed(TableDefinition table, Verb verb, List<String> api) {
        return OAuthExceptions.of(table, verb).orElseGet(() -> oauthNames(api));
    }

    private static Set<String> oauthNames(List<String> api) {
        Set<String> names = new LinkedHashSet<>();
        for (String scope : api) {
            String name = OAUTH_NAMES.get(scope.substring(0, scope.lastIndexOf(':')));
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private static Set<String> closure(List<String> all) {
        Set<String> held = new HashSet<>(all);
        Deque<String> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            for (String implied : IMPLIED.getOrDefault(open.pop(), List.of())) {
                if (held.add(implied)) {
                    open.push(implied);
                }
            }
        }
        return held;
    }
}
