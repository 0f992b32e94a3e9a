package org.bitquarry.engine;

import static org.bitquarry.engine.FakeTables.COMMENTS;
import static org.bitquarry.engine.FakeTables.PULL_REQUESTS;
import static org.bitquarry.engine.FakeTables.REPOSITORIES;

import java.time.Instant;
import java.util.Map;

/** A few rows for tests. */
final class Data {
    private Data() {}

    static FakeConnector of(Ability ability) {
        return new FakeConnector(ability)
                .has(
                        "Information",
                        REPOSITORIES,
                        Map.of("Slug", "web", "Name", "Web shop", "IsPrivate", true, "Size", 300L, "Score", 1.5))
                .has(
                        "Information",
                        REPOSITORIES,
                        Map.of("Slug", "api", "Name", "API", "IsPrivate", false, "Size", 100L, "Language", "java"))
                .has("Information", REPOSITORIES, Map.of("Slug", "docs", "Name", "Größe 日本 🚀", "Size", 200L))
                .has("web", PULL_REQUESTS, pullRequest(1, "Fix login", "OPEN", "Ann", "2024-01-01T10:00:00.123456Z", 0))
                .has("web", PULL_REQUESTS, pullRequest(2, "fix logout", "MERGED", "Bob", "2024-01-02T10:00:00Z", 3))
                .has("web", PULL_REQUESTS, pullRequest(3, "100% done_it", "OPEN", "Ann", "2024-01-03T10:00:00Z", 5))
                .has("web", PULL_REQUESTS, Map.of("Id", 4L, "Title", "No author", "State", "DECLINED"))
                .has("web", COMMENTS, Map.of("PullRequestId", 1L, "Id", 10L, "Content", "Looks good"))
                .has("web", COMMENTS, Map.of("PullRequestId", 1L, "Id", 11L, "Content", "Ship it"))
                .has("api", PULL_REQUESTS, pullRequest(7, "In api", "OPEN", "Cid", "2024-02-01T00:00:00Z", 1));
    }

    static Map<String, Object> pullRequest(
            long id, String title, String state, String author, String updatedOn, int comments) {
        return Map.of(
                "Id",
                id,
                "Title",
                title,
                "State",
                state,
                "AuthorName",
                author,
                "UpdatedOn",
                Instant.parse(updatedOn),
                "CommentCount",
                comments,
                "Draft",
                id % 2 == 0);
    }
}
