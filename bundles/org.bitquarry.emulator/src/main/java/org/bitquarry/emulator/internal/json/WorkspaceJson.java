package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Workspaces and memberships. */
public final class WorkspaceJson {
    private final Links links;
    private final UserJson users;

    public WorkspaceJson(Links links, UserJson users) {
        this.links = links;
        this.users = users;
    }

    public ObjectNode whole(Workspace workspace) {
        String self = links.workspace(workspace);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("uuid", workspace.uuid());
        ObjectNode to = json.putObject("links");
        to.set("owners", Links.link(self + "/members?q=permission%3D%22owner%22"));
        to.set("hooks", Links.link(self + "/hooks"));
        to.set("self", Links.link(self));
        to.set("repositories", Links.link(links.api() + "/repositories/" + workspace.slug()));
        to.set("html", Links.link(page(workspace)));
        to.set("avatar", Links.link(avatar(workspace)));
        to.set("members", Links.link(self + "/members"));
        to.set("projects", Links.link(self + "/projects"));
        to.set("snippets", Links.link(links.api() + "/snippets/" + workspace.slug()));
        json.put("created_on", Times.micros(workspace.createdOn()));
        json.put("type", "workspace");
        json.put("slug", workspace.slug());
        json.put("is_private", workspace.isPrivate());
        json.put("name", workspace.name());
        json.putNull("website");
        return json;
    }

    /** A workspace inside other objects. */
    public ObjectNode brief(Workspace workspace) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "workspace");
        json.put("uuid", workspace.uuid());
        json.put("name", workspace.name());
        json.put("slug", workspace.slug());
        ObjectNode to = json.putObject("links");
        to.set("avatar", Links.link(avatar(workspace)));
        to.set("html", Links.link(page(workspace)));
        to.set("self", Links.link(links.workspace(workspace)));
        return json;
    }

    /** A row of the caller's workspaces: without a name, and wrapped. */
    public ObjectNode access(Workspace workspace, boolean administrator) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "workspace_access");
        json.put("administrator", administrator);
        ObjectNode base = json.putObject("workspace");
        base.put("type", "workspace_base");
        base.put("uuid", workspace.uuid());
        base.put("slug", workspace.slug());
        ObjectNode to = base.putObject("links");
        to.set("avatar", Links.link(avatar(workspace)));
        to.set("self", Links.link(links.workspace(workspace)));
        return json;
    }

    /** A membership; the user's e-mail is part of it here, and hidden or left out by the list. */
    public ObjectNode membership(Workspace workspace, Member member) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "workspace_membership");
        json.set("user", users.brief(member.user()));
        json.set("workspace", brief(workspace));
        json.putObject("links")
                .set(
                        "self",
                        Links.link(links.workspace(workspace) + "/members/"
                                + Links.id(member.user().uuid())));
        return json;
    }

    /** A membership with its permission. */
    public ObjectNode permission(Workspace workspace, Member member) {
        ObjectNode json = membership(workspace, member);
        json.put("permission", member.permission().apiName());
        return json;
    }

    private String page(Workspace workspace) {
        return links.web() + "/" + workspace.slug() + "/";
    }

    private String avatar(Workspace workspace) {
        return links.web() + "/workspaces/" + workspace.slug() + "/avatar/?ts="
                + workspace.createdOn().getEpochSecond();
    }
}
