package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Tag;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Branches and tags. Their links hold names as they are, slashes included. */
public final class RefJson {
    private static final String[] MERGE_STRATEGIES = {
        "merge_commit", "squash", "fast_forward", "squash_fast_forward", "rebase_fast_forward", "rebase_merge"
    };

    private final Links links;
    private final CommitJson commits;

    public RefJson(Links links, CommitJson commits) {
        this.links = links;
        this.commits = commits;
    }

    public ObjectNode branch(Workspace workspace, Repository repository, Branch branch, Commit target) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "branch");
        json.put("name", branch.name());
        json.set("target", commits.target(workspace, repository, target));
        links(json, workspace, repository, "branches", "/branch/", branch.name());
        json.put("default_merge_strategy", MERGE_STRATEGIES[0]);
        ArrayNode strategies = json.putArray("merge_strategies");
        for (String strategy : MERGE_STRATEGIES) {
            strategies.add(strategy);
        }
        json.putArray("sync_strategies").add("merge_commit").add("rebase");
        return json;
    }

    public ObjectNode tag(Workspace workspace, Repository repository, Tag tag, Commit target) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "tag");
        json.put("name", tag.name());
        json.set("target", commits.target(workspace, repository, target));
        links(json, workspace, repository, "tags", "/commits/tag/", tag.name());
        tag.annotation()
                .ifPresentOrElse(
                        annotation -> {
                            json.put("date", Times.seconds(annotation.date()));
                            json.set("tagger", commits.author(annotation.taggerRaw(), annotation.tagger()));
                            json.put("message", annotation.message());
                        },
                        () -> json.putNull("date").putNull("tagger").putNull("message"));
        return json;
    }

    private void links(
            ObjectNode json, Workspace workspace, Repository repository, String kind, String page, String name) {
        String self = links.repository(workspace, repository);
        ObjectNode to = json.putObject("links");
        to.set("commits", Links.link(self + "/commits/" + name));
        to.set("self", Links.link(self + "/refs/" + kind + "/" + name));
        to.set("html", Links.link(links.repositoryPage(workspace, repository) + page + name));
    }
}
