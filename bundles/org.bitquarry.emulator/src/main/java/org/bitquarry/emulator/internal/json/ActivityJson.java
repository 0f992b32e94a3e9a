package org.bitquarry.emulator.internal.json;

import java.time.Instant;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What happened to pull requests: each item holds exactly one of update, approval, changes_requested and comment. */
public final class ActivityJson {
    private final UserJson users;
    private final PullRequestJson pullRequests;

    public ActivityJson(UserJson users, PullRequestJson pullRequests) {
        this.users = users;
        this.pullRequests = pullRequests;
    }

    /** The pull request as it was after someone made, changed or closed it. */
    public ObjectNode update(
            Workspace workspace, Repository repository, PullRequest after, String state, User author, Instant date) {
        ObjectNode whole = pullRequests.whole(workspace, repository, after);
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.put("description", after.description());
        update.put("title", after.title());
        update.set("destination", whole.get("destination"));
        update.put("reason", state.equals("DECLINED") ? whole.path("reason").stringValue("") : "");
        update.set("source", whole.get("source"));
        update.put("state", state);
        update.set("author", users.brief(author));
        update.put("date", Times.micros(date));
        return item("update", update, workspace, repository, after);
    }

    /** What a participant thinks of it. */
    public ObjectNode opinion(
            Workspace workspace, Repository repository, PullRequest pullRequest, Participant participant) {
        ObjectNode opinion = JsonNodeFactory.instance.objectNode();
        opinion.put("date", participant.participatedOn().map(Times::micros).orElse(null));
        opinion.set("user", users.brief(participant.user()));
        opinion.set("pullrequest", pullRequests.brief(workspace, repository, pullRequest));
        String name = participant.opinion() == Participant.Opinion.APPROVED ? "approval" : "changes_requested";
        return item(name, opinion, workspace, repository, pullRequest);
    }

    /** @param comment as the comments' own list has it */
    public ObjectNode comment(Workspace workspace, Repository repository, PullRequest pullRequest, ObjectNode comment) {
        return item("comment", comment, workspace, repository, pullRequest);
    }

    private ObjectNode item(
            String name, ObjectNode what, Workspace workspace, Repository repository, PullRequest pullRequest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(name, what);
        json.set("pull_request", pullRequests.brief(workspace, repository, pullRequest));
        return json;
    }
}
