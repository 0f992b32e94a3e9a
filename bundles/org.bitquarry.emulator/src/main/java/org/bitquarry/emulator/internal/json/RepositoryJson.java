package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Repositories. */
public final class RepositoryJson {
    private final Links links;
    private final UserJson users;
    private final WorkspaceJson workspaces;
    private final ProjectJson projects;

    public RepositoryJson(Links links, UserJson users, WorkspaceJson workspaces, ProjectJson projects) {
        this.links = links;
        this.users = users;
        this.workspaces = workspaces;
        this.projects = projects;
    }

    public ObjectNode whole(Workspace workspace, Project project, Repository repository) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "repository");
        json.put("full_name", workspace.slug() + "/" + repository.slug());
        links(json, workspace, repository);
        json.put("name", repository.name());
        json.put("slug", repository.slug());
        json.put("description", repository.description());
        json.put("scm", "git");
        json.put("website", repository.website().orElse(null));
        json.set("owner", users.team(workspace));
        json.set("workspace", workspaces.brief(workspace));
        json.put("is_private", repository.isPrivate());
        json.set("project", projects.brief(workspace, project));
        json.put("fork_policy", repository.forkPolicy());
        json.put("created_on", Times.micros(repository.createdOn()));
        json.put("updated_on", Times.micros(repository.updatedOn()));
        json.put("size", repository.size());
        json.put("language", repository.language());
        json.put("uuid", repository.uuid());
        json.putObject("mainbranch").put("name", repository.mainBranch()).put("type", "branch");
        json.putObject("override_settings").put("default_merge_strategy", false).put("branching_model", false);
        json.putNull("parent");
        json.putNull("enforced_signed_commits");
        json.put("has_issues", repository.hasIssues());
        json.put("has_wiki", repository.hasWiki());
        return json;
    }

    /** A repository inside other objects. */
    public ObjectNode brief(Workspace workspace, Repository repository) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "repository");
        json.put("full_name", workspace.slug() + "/" + repository.slug());
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self(workspace, repository)));
        to.set("html", Links.link(links.repositoryPage(workspace, repository)));
        to.set("avatar", Links.link(links.repositoryAvatar(repository)));
        json.put("name", repository.name());
        json.put("uuid", repository.uuid());
        return json;
    }

    public String self(Workspace workspace, Repository repository) {
        return links.repository(workspace, repository);
    }

    private void links(ObjectNode json, Workspace workspace, Repository repository) {
        String self = self(workspace, repository);
        String fullName = workspace.slug() + "/" + repository.slug();
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self));
        to.set("html", Links.link(links.repositoryPage(workspace, repository)));
        to.set("avatar", Links.link(links.repositoryAvatar(repository)));
        for (String part : new String[] {"pullrequests", "commits", "forks", "watchers", "downloads", "hooks"}) {
            to.set(part, Links.link(self + "/" + part));
        }
        to.set("branches", Links.link(self + "/refs/branches"));
        to.set("tags", Links.link(self + "/refs/tags"));
        to.set("source", Links.link(self + "/src"));
        ArrayNode clone = to.putArray("clone");
        clone.add(Links.link("https://bitbucket.org/" + fullName + ".git").put("name", "https"));
        clone.add(Links.link("git@bitbucket.org:" + fullName + ".git").put("name", "ssh"));
    }
}
