package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Map;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Group;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.ObjectNode;

/**
 * Explicit permissions of accounts and groups. A GET of somebody who has none answers with {@code none}; PUT gives or
 * changes; a plan without a seat left is a 402.
 */
public final class Permissions implements Router.Resource {
    private static final ListRule<Map.Entry<String, String>> LIST =
            ListRule.of(Fields.<Map.Entry<String, String>>none()).ignoringQuery();
    private static final String USER = "/permissions-config/users";
    private static final String GROUP = "/permissions-config/groups";

    private final Site site;
    private final Projects projects;

    public Permissions(Site site, Projects projects) {
        this.site = site;
        this.projects = projects;
    }

    @Override
    public void addTo(Router.Builder routes) {
        add(routes, "project", SettingsOwner.PROJECT, request -> SettingsOwner.project(site, projects, request));
        add(routes, "repository", SettingsOwner.REPOSITORY, request -> SettingsOwner.repository(site, request));
    }

    private void add(Router.Builder routes, String kind, String path, SettingsOwner.Finder finder) {
        Scopes read = Scopes.of(kind + ":admin", "read:" + kind + ":bitbucket");
        Scopes write = SettingsOwner.admin(kind, "write:permission:bitbucket");
        Scopes delete = SettingsOwner.admin(kind, "delete:permission:bitbucket");
        String user = path + USER + "/{selected_user_id}";
        String group = path + GROUP + "/{group_slug}";
        routes.get(path + USER, read, request -> users(request, SettingsOwner.administered(site, request, finder)))
                .get(user, read, request -> user(request, SettingsOwner.administered(site, request, finder)))
                .put(user, write, request -> giveUser(request, SettingsOwner.written(site, request, finder)))
                .delete(user, delete, request -> takeUser(request, SettingsOwner.written(site, request, finder)))
                .get(path + GROUP, read, request -> groups(request, SettingsOwner.administered(site, request, finder)))
                .get(group, read, request -> group(request, SettingsOwner.administered(site, request, finder)))
                .put(group, write, request -> giveGroup(request, SettingsOwner.written(site, request, finder)))
                .delete(group, delete, request -> takeGroup(request, SettingsOwner.written(site, request, finder)));
    }

    private Answer users(Request request, SettingsOwner owner) {
        List<Map.Entry<String, String>> rows =
                List.copyOf(owner.settings().grants().users().entrySet());
        return site.pages()
                .answer(
                        request,
                        LIST,
                        rows,
                        row -> render(owner, owner.state().member(row.getKey()).orElseThrow(), row.getValue()));
    }

    private Answer user(Request request, SettingsOwner owner) {
        Member member = member(request, owner);
        Map<String, String> given = owner.settings().grants().users();
        return Answer.ok(render(owner, member, given.getOrDefault(member.user().uuid(), "none")));
    }

    private Answer giveUser(Request request, SettingsOwner owner) {
        Member member = member(request, owner);
        String permission = permission(request, owner);
        if (member.permission() == Member.Permission.OWNER) {
            throw ApiFailure.badRequest("The permission of an owner of the workspace can't be changed.");
        }
        if (!owner.state().plan().seats(member.user().uuid())) {
            throw ApiFailure.of(
                    402,
                    "You have reached your plan's user limit and must upgrade before giving access to additional users.");
        }
        owner.settings().grants().users().put(member.user().uuid(), permission);
        return Answer.ok(render(owner, member, permission));
    }

    private Answer takeUser(Request request, SettingsOwner owner) {
        owner.settings().grants().users().remove(member(request, owner).user().uuid());
        return Answer.noContent();
    }

    private Answer groups(Request request, SettingsOwner owner) {
        List<Map.Entry<String, String>> rows =
                List.copyOf(owner.settings().grants().groups().entrySet());
        return site.pages()
                .answer(
                        request,
                        LIST,
                        rows,
                        row -> render(owner, owner.state().group(row.getKey()).orElseThrow(), row.getValue()));
    }

    private Answer group(Request request, SettingsOwner owner) {
        Group group = named(request, owner.state());
        return Answer.ok(render(owner, group, owner.settings().grants().groups().getOrDefault(group.slug(), "none")));
    }

    private Answer giveGroup(Request request, SettingsOwner owner) {
        Group group = named(request, owner.state());
        String permission = permission(request, owner);
        owner.settings().grants().groups().put(group.slug(), permission);
        return Answer.ok(render(owner, group, permission));
    }

    private Answer takeGroup(Request request, SettingsOwner owner) {
        owner.settings().grants().groups().remove(named(request, owner.state()).slug());
        return Answer.noContent();
    }

    private static Member member(Request request, SettingsOwner owner) {
        String id = request.variable("selected_user_id");
        return owner.state().member(id).orElseThrow(() -> ApiFailure.notFound(id + " is not a valid user"));
    }

    private static Group named(Request request, WorkspaceState state) {
        String slug = request.variable("group_slug");
        return state.group(slug).orElseThrow(() -> ApiFailure.notFound("No group " + slug + " in this workspace."));
    }

    private static String permission(Request request, SettingsOwner owner) {
        String permission = Input.of(request).requiredText("permission");
        List<String> levels = owner.kind().equals("project")
                ? List.of("read", "write", "create-repo", "admin")
                : List.of("read", "write", "admin");
        if (!levels.contains(permission)) {
            throw ApiFailure.field("permission", "\"" + permission + "\" is not a valid choice.");
        }
        return permission;
    }

    private ObjectNode render(SettingsOwner owner, Member member, String permission) {
        return site.render()
                .settings()
                .permission(owner.kind() + "_user_permission", member.user(), permission, owner.self() + USER);
    }

    private ObjectNode render(SettingsOwner owner, Group group, String permission) {
        return site.render()
                .settings()
                .permission(
                        owner.kind() + "_group_permission",
                        owner.state().workspace().slug(),
                        group,
                        permission,
                        owner.self() + GROUP);
    }
}
