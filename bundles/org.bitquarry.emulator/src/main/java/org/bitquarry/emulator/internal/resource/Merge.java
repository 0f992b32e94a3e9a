package org.bitquarry.emulator.internal.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.History;
import org.bitquarry.emulator.internal.state.User;

/** Brings the commits of one branch to another. Files are not compared: nothing ever conflicts. */
record Merge(History history, Supplier<String> hashes, User user, Instant time) {

    /** Adds the commits that a strategy makes and returns the new tip of the destination. */
    String onto(Branch destination, Branch source, String strategy, String message) {
        String base = destination.target();
        List<Commit> brought = history.reachable(List.of(source.target()), List.of(base));
        boolean straight = history.reachable(List.of(source.target()), List.of()).stream()
                .anyMatch(commit -> commit.hash().equals(base));
        return switch (strategy) {
            case "squash" -> made(List.of(base), message, brought);
            case "fast_forward" -> straight(straight, source.target());
            case "squash_fast_forward" -> made(List.of(straight(straight, base)), message, brought);
            case "rebase_fast_forward" -> rebased(base, brought);
            case "rebase_merge" -> made(List.of(base, rebased(base, brought)), message, List.of());
            default -> made(List.of(base, source.target()), message, List.of());
        };
    }

    private static String straight(boolean possible, String hash) {
        if (!possible) {
            throw ApiFailure.badRequest("The source branch is behind the destination: it can't be fast-forwarded.");
        }
        return hash;
    }

    private String rebased(String base, List<Commit> brought) {
        String tip = base;
        for (Commit commit : brought.reversed()) {
            if (commit.parents().size() < 2) {
                Commit copy = new Commit(
                        hashes.get(),
                        List.of(tip),
                        commit.authorRaw(),
                        commit.author(),
                        commit.date(),
                        commit.message(),
                        commit.paths());
                history.add(copy);
                tip = copy.hash();
            }
        }
        return tip;
    }

    private String made(List<String> parents, String message, List<Commit> squashed) {
        List<String> paths = squashed.stream()
                .flatMap(commit -> commit.paths().stream())
                .distinct()
                .toList();
        Commit commit = new Commit(hashes.get(), parents, user.gitIdentity(), Optional.of(user), time, message, paths);
        history.add(commit);
        return commit.hash();
    }
}
