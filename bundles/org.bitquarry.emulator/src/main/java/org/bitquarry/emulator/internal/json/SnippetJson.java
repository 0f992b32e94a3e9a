package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Snippet;
import org.bitquarry.emulator.internal.state.Workspace;
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
        ObjectNode json = listed(workspace, snippet);
        ObjectNode files = json.putObject("files");
        for (String name : snippet.files()) {
            files.putObject(name)
                    .putObject("links")
                    .set("self", Links.link(self(workspace, snippet) + "/files/" + Links.id(name)));
        }
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
