package org.bitquarry.emulator.internal.json;

import java.util.Optional;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Pull requests and their participants. */
public final class PullRequestJson {
    private final Links links;
    private final UserJson users;
    private final RepositoryJson repositories;
    private final CommitJson commits;

    public PullRequestJson(Links links, UserJson users, RepositoryJson repositories, CommitJson commits) {
        this.links = links;
        this.users = users;
        this.repositories = repositories;
        this.commits = commits;
    }

    /** Everything; lists hide reviewers, participants and rendered texts. */
    public ObjectNode whole(Workspace workspace, Repository repository, PullRequest pullRequest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("comment_count", pullRequest.commentCount());
        json.put("task_count", pullRequest.taskCount());
        json.put("type", "pullrequest");
        json.put("id", pullRequest.id());
        json.put("title", pullRequest.title());
        json.put("description", pullRequest.description());
        ObjectNode rendered = json.putObject("rendered");
        rendered.set("title", Markdown.rendered(pullRequest.title()));
        rendered.set("description", Markdown.rendered(pullRequest.description()));
        json.put("state", pullRequest.state().name());
        json.put("draft", pullRequest.draft());
        json.set("merge_commit", mergeCommit(workspace, repository, pullRequest));
        json.put("close_source_branch", pullRequest.closeSourceBranch());
        json.set(
                "closed_by",
                pullRequest
                        .closing()
                        .<JsonNode>map(closing -> users.brief(closing.by()))
                        .orElse(NullNode.instance));
        json.set("author", users.brief(pullRequest.author()));
        json.put(
                "reason", pullRequest.closing().map(PullRequest.Closing::reason).orElse(""));
        json.put("created_on", Times.micros(pullRequest.createdOn()));
        json.put("updated_on", Times.micros(pullRequest.updatedOn()));
        json.set(
                "destination",
                endpoint(workspace, repository, pullRequest.destinationBranch(), pullRequest.destinationHash()));
        json.set("source", endpoint(workspace, repository, pullRequest.sourceBranch(), pullRequest.sourceHash()));
        ArrayNode reviewers = json.putArray("reviewers");
        pullRequest.reviewers().forEach(reviewer -> reviewers.add(users.brief(reviewer)));
        ArrayNode participants = json.putArray("participants");
        pullRequest.participants().forEach(participant -> participants.add(participant(participant)));
        links(json, workspace, repository, pullRequest);
        json.set("summary", Markdown.rendered(pullRequest.description()));
        return json;
    }

    /** A pull request inside its comments. */
    ObjectNode brief(Workspace workspace, Repository repository, PullRequest pullRequest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "pullrequest");
        json.put("id", pullRequest.id());
        json.put("title", pullRequest.title());
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self(workspace, repository, pullRequest)));
        to.set("html", Links.link(page(workspace, repository, pullRequest)));
        return json;
    }

    public ObjectNode participant(Participant participant) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "participant");
        json.set("user", users.brief(participant.user()));
        json.put("role", participant.isReviewer() ? "REVIEWER" : "PARTICIPANT");
        json.put("approved", participant.opinion() == Participant.Opinion.APPROVED);
        json.put(
                "state",
                switch (participant.opinion()) {
                    case NONE -> null;
                    case APPROVED -> "approved";
                    case CHANGES_REQUESTED -> "changes_requested";
                });
        json.put(
                "participated_on",
                participant.participatedOn().map(Times::micros).orElse(null));
        return json;
    }

    public String self(Workspace workspace, Repository repository, PullRequest pullRequest) {
        return links.repository(workspace, repository) + "/pullrequests/" + pullRequest.id();
    }

    String page(Workspace workspace, Repository repository, PullRequest pullRequest) {
        return links.repositoryPage(workspace, repository) + "/pull-requests/" + pullRequest.id();
    }

    private JsonNode mergeCommit(Workspace workspace, Repository repository, PullRequest pullRequest) {
        Optional<String> hash = pullRequest.closing().flatMap(PullRequest.Closing::mergeCommit);
        return hash.<JsonNode>map(known -> commits.shortReference(workspace, repository, known))
                .orElse(NullNode.instance);
    }

    private ObjectNode endpoint(Workspace workspace, Repository repository, String branch, String hash) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("branch").put("name", branch);
        json.set("commit", commits.shortReference(workspace, repository, hash));
        json.set("repository", repositories.brief(workspace, repository));
        return json;
    }

    private void links(ObjectNode json, Workspace workspace, Repository repository, PullRequest pullRequest) {
        String self = self(workspace, repository, pullRequest);
        // The line break (%0D) between the two hashes is the API's.
        String spec = workspace.slug() + "/" + repository.slug() + ":" + CommitJson.shortHash(pullRequest.sourceHash())
                + "%0D" + CommitJson.shortHash(pullRequest.destinationHash()) + "?from_pullrequest_id="
                + pullRequest.id() + "&topic=true";
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self));
        to.set("html", Links.link(page(workspace, repository, pullRequest)));
        for (String part : new String[] {"commits", "approve", "request-changes"}) {
            to.set(part, Links.link(self + "/" + part));
        }
        to.set("diff", Links.link(links.repository(workspace, repository) + "/diff/" + spec));
        to.set("diffstat", Links.link(links.repository(workspace, repository) + "/diffstat/" + spec));
        for (String part : new String[] {"comments", "activity", "merge", "decline", "statuses"}) {
            to.set(part, Links.link(self + "/" + part));
        }
    }
}
