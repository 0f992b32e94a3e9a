package org.bitquarry.emulator.internal.state;

import java.util.List;
import java.util.Optional;

/**
 * A rule about branches.
 *
 * @param type of branch, where it is matched by the branching model
 * @param pattern of names, where it is matched by them; else empty
 */
public record Restriction(
        long id,
        String kind,
        String matchKind,
        Optional<String> type,
        String pattern,
        Optional<Long> value,
        List<User> users,
        List<Group> groups) {
    public Restriction {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /** What no two rules of a repository share. */
    public String identity() {
        return kind + "/" + matchKind + "/" + type.orElse("") + "/" + pattern;
    }
}
