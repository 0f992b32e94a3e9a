package org.bitquarry.emulator.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operation asks of its caller. API tokens hold {@code verb:thing:bitbucket} scopes, and need every one named; access tokens
 * hold OAuth scopes, which imply others.
 *
 * @param oauth the OAuth scope, or the empty text when any token will do
 * @param api the API token scopes, all of them needed
 */
public record Scopes(String oauth, List<String> api) {
    public static final Scopes NONE = new Scopes("", List.of());

    private static final Map<String, List<String>> IMPLIED = Map.of(
            "project", List.of("repository"),
            "repository:write", List.of("repository"),
            "pullrequest", List.of("repository"),
            "pullrequest:write", List.of("pullrequest", "repository:write"),
            "pipeline:write", List.of("pipeline"),
            "pipeline:variable", List.of("pipeline:write"),
            "account:write", List.of("account"));

    public Scopes {
        api = List.copyOf(api);
    }

    public static Scopes of(String oauth, String... api) {
        return new Scopes(oauth, List.of(api));
    }

    /** Throws the 403 that names what is missing. */
    public void check(Caller caller) {
        if (caller.hasOAuthScopes()) {
            if (!oauth.isEmpty() && !closure(caller.scopes()).contains(oauth)) {
                throw ApiFailure.scopes(List.of(oauth), caller.granted());
            }
        } else if (!caller.scopes().containsAll(api)) {
            throw ApiFailure.scopes(api, caller.granted());
        }
    }

    /** Tells whether granted OAuth scopes hold another one, by what they imply. */
    public static boolean hold(Set<String> granted, String wanted) {
        return closure(granted).contains(wanted);
    }

    private static Set<String> closure(Set<String> granted) {
        Set<String> all = new HashSet<>(granted);
        Deque<String> open = new ArrayDeque<>(granted);
        while (!open.isEmpty()) {
            for (String implied : IMPLIED.getOrDefault(open.pop(), List.of())) {
                if (all.add(implied)) {
                    open.push(implied);
                }
            }
        }
        return all;
    }
}
