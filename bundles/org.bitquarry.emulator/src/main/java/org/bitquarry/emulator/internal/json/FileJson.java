package org.bitquarry.emulator.internal.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Files and directories of a commit. */
public final class FileJson {
    private final Links links;
    private final CommitJson commits;

    public FileJson(Links links, CommitJson commits) {
        this.links = links;
        this.commits = commits;
    }

    public ObjectNode file(Workspace workspace, Repository repository, String commit, String path, String text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("path", path);
        json.set("commit", commits.reference(workspace, repository, commit));
        json.put("type", "commit_file");
        json.putArray("attributes");
        json.put("escaped_path", path);
        json.put("size", text.getBytes(StandardCharsets.UTF_8).length);
        json.put("mimetype", mimeType(path));
        links(json, workspace, repository, commit, path)
                .set(
                        "history",
                        Links.link(links.repository(workspace, repository) + "/filehistory/" + commit + "/"
                                + escaped(path)));
        return json;
    }

    public ObjectNode directory(Workspace workspace, Repository repository, String commit, String path) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("path", path);
        json.set("commit", commits.reference(workspace, repository, commit));
        json.put("type", "commit_directory");
        links(json, workspace, repository, commit, path + "/");
        return json;
    }

    private ObjectNode links(ObjectNode json, Workspace workspace, Repository repository, String commit, String path) {
        String self = links.repository(workspace, repository) + "/src/" + commit + "/" + escaped(path);
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self));
        to.set("meta", Links.link(self + "?format=meta"));
        return to;
    }

    /** A version of a file, in its history: the commit is whole. */
    public ObjectNode version(Workspace workspace, Repository repository, Commit commit, String path, String text) {
        ObjectNode json = file(workspace, repository, commit.hash(), path, text);
        json.set("commit", commits.row(workspace, repository, commit));
        return json;
    }

    /** A changed file; a side that is not there is null. */
    public ObjectNode change(
            Workspace workspace,
            Repository repository,
            Side before,
            Side after,
            String status,
            int added,
            int removed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "diffstat");
        json.put("lines_added", added);
        json.put("lines_removed", removed);
        json.put("status", status);
        json.set("old", side(workspace, repository, before));
        json.set("new", side(workspace, repository, after));
        return json;
    }

    /** A file in one of two commits that are compared. */
    public record Side(String commit, Optional<String> path) {}

    private tools.jackson.databind.JsonNode side(Workspace workspace, Repository repository, Side side) {
        if (side.path().isEmpty()) {
            return NullNode.instance;
        }
        String path = side.path().get();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("path", path);
        json.put("type", "commit_file");
        json.put("escaped_path", path);
        json.putObject("links")
                .set(
                        "self",
                        Links.link(links.repository(workspace, repository) + "/src/" + side.commit() + "/"
                                + escaped(path)));
        return json;
    }

    private static String escaped(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String mimeType(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "md" -> "text/markdown";
            case "json" -> "application/json";
            case "css" -> "text/css";
            case "py" -> "text/x-python";
            default -> null;
        };
    }
}
