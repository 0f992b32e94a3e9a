package org.bitquarry.emulator.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.OptionalInt;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Discussion.Resolution;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Comments on pull requests. */
public final class CommentJson {
    private final Links links;
    private final UserJson users;
    private final PullRequestJson pullRequests;

    public CommentJson(Links links, UserJson users, PullRequestJson pullRequests) {
        this.links = links;
        this.users = users;
        this.pullRequests = pullRequests;
    }

    public ObjectNode whole(Workspace workspace, Repository repository, PullRequest pullRequest, Comment comment) {
        String self = pullRequests.self(workspace, repository, pullRequest) + "/comments/";
        ObjectNode json = said(comment, users, self);
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self + comment.id()));
        to.set(
                "html",
                Links.link(pullRequests.page(workspace, repository, pullRequest) + "/_/diff#comment-" + comment.id()));
        comment.inline().ifPresent(inline -> {
            putLine(json.putObject("inline"), "from", inline.from());
            putLine((ObjectNode) json.get("inline"), "to", inline.to());
            ((ObjectNode) json.get("inline")).put("path", inline.path());
            to.set("code", Links.link(code(workspace, repository, pullRequest, inline.path())));
        });
        json.put("type", "pullrequest_comment");
        json.put("pending", false);
        json.set("pullrequest", pullRequests.brief(workspace, repository, pullRequest));
        return json;
    }

    /** What comments have in common, whatever they are about. */
    static ObjectNode said(Comment comment, UserJson users, String list) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", comment.id());
        json.put("created_on", Times.micros(comment.createdOn()));
        json.put("updated_on", Times.micros(comment.updatedOn()));
        json.set("content", Markdown.rendered(comment.text()));
        json.set("user", users.brief(comment.user()));
        json.put("deleted", comment.deleted());
        comment.parent().ifPresent(parent -> {
            ObjectNode above = json.putObject("parent");
            above.put("id", parent);
            above.putObject("links").set("self", Links.link(list + parent));
        });
        return json;
    }

    /** The end of a thread. */
    public ObjectNode resolution(Resolution resolution) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "comment_resolution");
        json.set("user", users.brief(resolution.by()));
        json.put("created_on", Times.micros(resolution.on()));
        return json;
    }

    static void putLine(ObjectNode inline, String name, OptionalInt line) {
        if (line.isPresent()) {
            inline.put(name, line.getAsInt());
        } else {
            inline.putNull(name);
        }
    }

    private String code(Workspace workspace, Repository repository, PullRequest pullRequest, String path) {
        return links.repository(workspace, repository) + "/diff/" + workspace.slug() + "/" + repository.slug() + ":"
                + CommitJson.shortHash(pullRequest.sourceHash()) + ".."
                + CommitJson.shortHash(pullRequest.destinationHash()) + "?path=" + URLEncoder.encode(path, UTF_8);
    }
}
