package org.bitquarry.engine.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
    @ParameterizedTest
    @CsvSource({
        "id, Id, 0",
        "'', Id, 1",
        "pull, PullRequests, 1",
        "prc, PullRequestComments, 2",
        "PuReC, PullRequestComments, 2",
        "pureq, PullRequests, 2",
        "auuid, AuthorUUID, 2",
        "comm, PullRequestComments, 3",
        "app, my-app, 3",
        "ma, my-app, 2",
        "m2, my-app-2, 2",
        "st, sys_tables, 2",
        "equests, PullRequests, -1",
        "prx, PullRequests, -1",
        "pullrequestss, PullRequests, -1",
    })
    void ranksHowWellANameMatches(String typed, String name, int match) {
        assertThat(Match.of(typed, name)).isEqualTo(match);
    }
}
