package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Snippet;
import org.bitquarry.emulator.internal.state.SnippetRevision;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Snippets and their comments. */
public final class SnippetJson {
    private final Links links;
    private final UserJson users;

    public SnippetJson(Links links, UserJson users) {
        this.links = links;
        this.users = users;
    }

    /** A snippet as a list shows it. */
    public ObjectNode listed(Workspace workspace, Snippet snippet) {
        ObjectNode json = brief(workspace, snippet);
        json.put("scm", "git");
        json.put("created_on", Times.micros(snippet.createdOn()));
        json.put("updated_on", Times.micros(snippet.updatedOn()));
        json.set("owner", users.team(workspace));
        json.set("creator", users.brief(snippet.creator()));
        return json.put("is_private", snippet.isPrivate());
    }

    /** A snippet asked for by its id: with its files. */
    public ObjectNode whole(Workspace workspace, Snippet snippet) {
        return whole(workspace, snippet, snippet.newest());
    }

    /** A snippet with its files as they were at a revision. */
    public ObjectNode whole(Workspace workspace, Snippet snippet, SnippetRevision revision) {
        ObjectNode json = listed(workspace, snippet);
        ObjectNode files = json.putObject("files");
        for (String name : revision.files().keySet()) {
            ObjectNode to = files.putObject(name).putObject("links");
            to.set("self", Links.link(self(workspace, snippet) + "/files/" + revision.hash() + "/" + Links.id(name)));
            to.set("html", Links.link(page(workspace, snippet) + "#file-" + Links.id(name)));
        }
        return json;
    }

    public ObjectNode commit(Workspace workspace, Snippet snippet, SnippetRevision revision) {
        String self = self(workspace, snippet);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "snippet_commit").put("hash", revision.hash());
        json.put("date", Times.seconds(revision.date()));
        ObjectNode author = json.putObject("author");
        author.put("raw", revision.author().gitIdentity()).put("type", "author");
        author.set("user", users.brief(revision.author()));
        json.put("message", revision.message());
        json.set("summary", Markdown.rendered(revision.message()));
        ArrayNode parents = json.putArray("parents");
        snippet.before(revision)
                .ifPresent(before -> parents.addObject().put("type", "commit").put("hash", before.hash()));
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self + "/commits/" + revision.hash()));
        to.set("html", Links.link(page(workspace, snippet) + "/revisions/" + revision.hash()));
        to.set("diff", Links.link(self + "/" + revision.hash() + "/diff"));
        json.set("snippet", brief(workspace, snippet));
        return json;
    }

    private ObjectNode brief(Workspace workspace, Snippet snippet) {
        String self = self(workspace, snippet);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "snippet").put("id", snippet.id()).put("title", snippet.title());
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self));
        to.set("html", Links.link(page(workspace, snippet)));
        for (String part : new String[] {"comments", "watchers", "commits"}) {
            to.set(part, Links.link(self + "/" + part));
        }
        return json;
    }

    public ObjectNode comment(Workspace workspace, Snippet snippet, Comment comment) {
        String self = self(workspace, snippet) + "/comments/";
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "snippet_comment").put("id", comment.id());
        json.set("content", Markdown.rendered(comment.text()));
        json.set("user", users.brief(comment.user()));
        json.put("created_on", Times.micros(comment.createdOn()));
        json.put("updated_on", Times.micros(comment.updatedOn()));
        json.put("deleted", false);
        comment.parent().ifPresent(parent -> json.putObject("parent").put("id", parent));
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self + comment.id()));
        to.set("html", Links.link(page(workspace, snippet) + "#comment-" + comment.id()));
        json.set("snippet", brief(workspace, snippet));
        return json;
    }

    private String self(Workspace workspace, Snippet snippet) {
        return links.api() + "/snippets/" + workspace.slug() + "/" + snippet.id();
    }

    private String page(Workspace workspace, Snippet snippet) {
        return links.web() + "/" + workspace.slug() + "/workspace/snippets/" + snippet.id();
    }
}
