package org.bitquarry.emulator.internal.json;

import java.util.Optional;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commits, whole, as the target of a ref, and as a pull request shows them. */
public final class CommitJson {
    private static final int SHORT = 12;

    private final Links links;
    private final UserJson users;
    private final RepositoryJson repositories;

    public CommitJson(Links links, UserJson users, RepositoryJson repositories) {
        this.links = links;
        this.users = users;
        this.repositories = repositories;
    }

    /** A commit in a list. */
    public ObjectNode row(Workspace workspace, Repository repository, Commit commit) {
        ObjectNode json = target(workspace, repository, commit);
        json.set("summary", Markdown.rendered(commit.message()));
        return json;
    }

    /** A commit asked for by its hash. */
    public ObjectNode whole(Workspace workspace, Repository repository, Commit commit) {
        ObjectNode json = row(workspace, repository, commit);
        json.putObject("rendered").set("message", Markdown.rendered(commit.message()));
        json.putArray("participants");
        return json;
    }

    /** A commit as the target of a branch or a tag. */
    public ObjectNode target(Workspace workspace, Repository repository, Commit commit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "commit");
        json.put("hash", commit.hash());
        json.put("date", Times.seconds(commit.date()));
        json.set("author", author(commit.authorRaw(), commit.author()));
        json.put("message", commit.message());
        String self = links.repository(workspace, repository) + "/commit/" + commit.hash();
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self));
        to.set("html", Links.link(page(workspace, repository, commit.hash())));
        to.set("diff", Links.link(links.repository(workspace, repository) + "/diff/" + commit.hash()));
        to.set("approve", Links.link(self + "/approve"));
        to.set("comments", Links.link(self + "/comments"));
        to.set("statuses", Links.link(self + "/statuses"));
        to.set("patch", Links.link(links.repository(workspace, repository) + "/patch/" + commit.hash()));
        ArrayNode parents = json.putArray("parents");
        commit.parents().forEach(parent -> parents.add(reference(workspace, repository, parent)));
        json.set("repository", repositories.brief(workspace, repository));
        return json;
    }

    /** A commit named by its hash. */
    ObjectNode reference(Workspace workspace, Repository repository, String hash) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("hash", hash);
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(links.repository(workspace, repository) + "/commit/" + hash));
        to.set("html", Links.link(page(workspace, repository, hash)));
        json.put("type", "commit");
        return json;
    }

    /** A commit named by 12 digits of its hash, as pull requests do. */
    ObjectNode shortReference(Workspace workspace, Repository repository, String hash) {
        return reference(workspace, repository, shortHash(hash));
    }

    static String shortHash(String hash) {
        return hash.length() > SHORT ? hash.substring(0, SHORT) : hash;
    }

    /** An author line; one that belongs to no user has neither a user nor a type. */
    ObjectNode author(String raw, Optional<User> user) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("raw", raw);
        user.ifPresent(known -> json.put("type", "author").set("user", users.brief(known)));
        return json;
    }

    private String page(Workspace workspace, Repository repository, String hash) {
        return links.repositoryPage(workspace, repository) + "/commits/" + hash;
    }
}
