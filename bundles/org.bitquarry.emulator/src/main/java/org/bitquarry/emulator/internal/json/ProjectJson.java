package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Projects. */
public final class ProjectJson {
    private final Links links;
    private final UserJson users;
    private final WorkspaceJson workspaces;

    public ProjectJson(Links links, UserJson users, WorkspaceJson workspaces) {
        this.links = links;
        this.users = users;
        this.workspaces = workspaces;
    }

    public ObjectNode whole(Workspace workspace, Project project, boolean hasPublicRepositories) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "project");
        json.put("key", project.key());
        json.put("uuid", project.uuid());
        json.put("name", project.name());
        json.put("description", project.description().orElse(null));
        json.put("is_private", project.isPrivate());
        json.put("has_publicly_visible_repos", hasPublicRepositories);
        json.set("owner", users.team(workspace));
        json.set("workspace", workspaces.brief(workspace));
        json.put("created_on", Times.micros(project.createdOn()));
        json.put("updated_on", Times.micros(project.updatedOn()));
        ObjectNode to = links(json, workspace, project);
        to.set(
                "repositories",
                Links.link(links.api() + "/repositories/" + workspace.slug() + "?q=project.key=\"" + project.key()
                        + "\""));
        return json;
    }

    /** A project inside a repository. */
    public ObjectNode brief(Workspace workspace, Project project) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "project");
        json.put("key", project.key());
        json.put("uuid", project.uuid());
        json.put("name", project.name());
        links(json, workspace, project);
        return json;
    }

    public String self(Workspace workspace, Project project) {
        return links.workspace(workspace) + "/projects/" + project.key();
    }

    private ObjectNode links(ObjectNode json, Workspace workspace, Project project) {
        String page = links.web() + "/" + workspace.slug() + "/workspace/projects/" + project.key();
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self(workspace, project)));
        to.set("html", Links.link(page));
        to.set(
                "avatar",
                Links.link(page + "/avatar/32?ts=" + project.createdOn().getEpochSecond()));
        return to;
    }
}
