package org.bitquarry.bitbucket.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line for each failed request: no header, no body, and no name of anybody's. */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final Set<String> WORDS = Set.of(
            "",
            "user",
            "users",
            "workspaces",
            "members",
            "projects",
            "repositories",
            "pullrequests",
            "comments",
            "refs",
            "branches",
            "tags",
            "commits",
            "commit",
            "pipelines",
            "steps",
            "hooks");

    private FailureLog() {}

    static void write(String method, String path, int status, String requestId, long millis) {
        LOG.info("{} {} failed: status {}, request {}, {} ms", method, shape(path), status, requestId, millis);
    }

    /** Returns the path with every name in it replaced by a star. */
    static String shape(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> WORDS.contains(segment) ? segment : "*")
                .collect(Collectors.joining("/"));
    }
}
