package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/** The caller, single users, and the workspaces that the caller is in. */
public final class Users implements Router.Resource {
    private static final ListRule<WorkspaceState> WORKSPACES = ListRule.of(Fields.<WorkspaceState>none()
            .text("slug", state -> state.workspace().slug()));

    private final Site site;

    public Users(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get("/user", Scopes.of("account", "read:user:bitbucket"), this::self)
                .get("/users/{selected_user}", Scopes.of("", "read:user:bitbucket"), this::user)
                .get("/user/workspaces", Scopes.of("account", "read:workspace:bitbucket"), this::workspaces)
                .get(
                        "/user/workspaces/{workspace}/permission",
                        Scopes.of("account", "read:workspace:bitbucket"),
                        this::permission);
    }

    private Answer self(Request request) {
        refuseAccessTokens(request);
        return Answer.ok(site.render().users().self(site.actor(request)));
    }

    private Answer user(Request request) {
        String id = request.variable("selected_user");
        return site.world().workspaces().stream()
                .flatMap(state -> state.member(id).stream())
                .findFirst()
                .map(member -> Answer.ok(site.render().users().profile(member.user())))
                .orElseThrow(() -> ApiFailure.notFound(id + " is not a valid user"));
    }

    private Answer workspaces(Request request) {
        refuseAccessTokens(request);
        var mine = site.world().workspaces().stream()
                .filter(state ->
                        state.memberByNickname(request.caller().member()).isPresent())
                .filter(state -> request.parameters()
                        .filled("administrator")
                        .map(asked -> Boolean.parseBoolean(asked) == site.isAdministrator(request, state))
                        .orElse(true))
                .toList();
        return site.pages().answer(request, WORKSPACES, mine, state -> site.render()
                .workspaces()
                .access(state.workspace(), site.isAdministrator(request, state)));
    }

    private Answer permission(Request request) {
        refuseAccessTokens(request);
        WorkspaceState state = site.workspace(request);
        Member member = state.memberByNickname(request.caller().member())
                .orElseThrow(() -> ApiFailure.of(403, "You are not a member of this workspace."));
        return Answer.ok(site.render().workspaces().permission(state.workspace(), member));
    }

    /** Access tokens belong to no user: these endpoints refuse them whatever their scopes are. */
    private static void refuseAccessTokens(Request request) {
        if (request.caller().isAccessToken()) {
            throw ApiFailure.of(403, "Token is invalid, expired, or not supported for this endpoint.");
        }
    }
}
