package org.bitquarry.emulator.internal.resource;

import java.util.List;

/** The events that a webhook can be subscribed to. */
final class HookEvents {
    static final List<String> ALL = List.of(
            "pipeline:span_created",
            "project:updated",
            "pullrequest:approved",
            "pullrequest:changes_request_created",
            "pullrequest:changes_request_removed",
            "pullrequest:comment_created",
            "pullrequest:comment_deleted",
            "pullrequest:comment_reopened",
            "pullrequest:comment_resolved",
            "pullrequest:comment_updated",
            "pullrequest:created",
            "pullrequest:fulfilled",
            "pullrequest:push",
            "pullrequest:rejected",
            "pullrequest:unapproved",
            "pullrequest:updated",
            "repo:commit_comment_created",
            "repo:commit_status_created",
            "repo:commit_status_updated",
            "repo:created",
            "repo:deleted",
            "repo:fork",
            "repo:imported",
            "repo:push",
            "repo:transfer",
            "repo:updated");

    private HookEvents() {}
}
