package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Accounts: users, and the team account that stands for a workspace as an owner. */
public final class UserJson {
    private final Links links;

    public UserJson(Links links) {
        this.links = links;
    }

    /** A user as it occurs inside other objects. */
    public ObjectNode brief(User user) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("display_name", user.displayName());
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(links.user(user)));
        to.set("avatar", Links.link(links.userAvatar(user)));
        to.set("html", Links.link(links.userPage(user)));
        json.put("type", "user");
        json.put("uuid", user.uuid());
        json.put("account_id", user.accountId());
        json.put("nickname", user.nickname());
        return json;
    }

    /** A user asked for by id: a private profile, without location and website. */
    public ObjectNode profile(User user) {
        return brief(user)
                .put("account_status", "active")
                .put("created_on", Times.micros(user.createdOn()))
                .put("is_staff", false);
    }

    /** The caller itself. */
    public ObjectNode self(User user) {
        ObjectNode json = profile(user);
        json.putNull("location");
        json.putNull("website");
        json.put("username", user.nickname());
        json.putNull("has_2fa_enabled");
        return json;
    }

    /** A workspace as the owner of projects and repositories. */
    public ObjectNode team(Workspace workspace) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("username", workspace.slug());
        json.put("display_name", workspace.name());
        json.put("type", "team");
        json.put("uuid", workspace.uuid());
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(links.api() + "/workspaces/" + Links.id(workspace.uuid())));
        to.set("html", Links.link(links.web() + "/" + Links.id(workspace.uuid()) + "/"));
        to.set("avatar", Links.link(links.web() + "/account/" + workspace.slug() + "/avatar/"));
        return json;
    }
}
