package org.bitquarry.emulator.internal.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bitquarry.emulator.internal.state.PullRequest.State;

/**
 * How much a repository of the benchmarks holds.
 *
 * @param pullRequests by state
 * @param fixedOpen the number of a pull request that is open wherever the others are; 0 for none
 * @param byAnn how many pull requests, by state, are by the member with the nickname {@code ann}
 */
record BenchPlan(
        Map<State, Integer> pullRequests,
        int fixedOpen,
        Map<State, Integer> byAnn,
        int mostCommentsWhenOpen,
        int commits,
        List<String> branches,
        int tags,
        int pipelines,
        int hooks) {

    static BenchPlan web() {
        List<String> branches = new ArrayList<>(List.of("main", "develop"));
        IntStream.rangeClosed(1, 9).forEach(i -> branches.add("release/" + i + ".0"));
        IntStream.rangeClosed(1, 5).forEach(i -> branches.add("tmp/" + i));
        IntStream.rangeClosed(1, 304).forEach(i -> branches.add("feature/" + i));
        return new BenchPlan(states(40, 4_700, 200, 60), 17, states(3, 120, 5, 2), 90, 20_000, branches, 150, 900, 3);
    }

    static BenchPlan api() {
        List<String> branches = new ArrayList<>(List.of("main", "develop"));
        IntStream.rangeClosed(1, 4).forEach(i -> branches.add("release/" + i + ".0"));
        IntStream.rangeClosed(1, 34).forEach(i -> branches.add("feature/" + i));
        return new BenchPlan(states(12, 740, 40, 8), 0, states(0, 4, 0, 0), 6, 200, branches, 20, 40, 1);
    }

    static BenchPlan other(int mergedByAnn) {
        List<String> branches = new ArrayList<>(List.of("main", "develop"));
        IntStream.rangeClosed(1, 10).forEach(i -> branches.add("feature/" + i));
        return new BenchPlan(states(2, 25, 2, 1), 0, states(0, mergedByAnn, 0, 0), 6, 200, branches, 3, 5, 0);
    }

    int pullRequestCount() {
        return pullRequests.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<State, Integer> states(int open, int merged, int declined, int superseded) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        states.put(State.OPEN, open);
        states.put(State.MERGED, merged);
        states.put(State.DECLINED, declined);
        states.put(State.SUPERSEDED, superseded);
        return states;
    }
}
