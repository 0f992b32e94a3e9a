package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Bbql;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.Filter;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.ObjectNode;

/** Workspaces, their members and what these may do. */
public final class Workspaces implements Router.Resource {
    private static final int MOST_EMAILS = 90;
    private static final String EMAIL = "user.email";

    private static final Fields<Member> MEMBER_FIELDS = Fields.<Member>none()
            .text(EMAIL, member -> member.user().email())
            .text("user.nickname", member -> member.user().nickname())
            .text("user.account_id", member -> member.user().accountId())
            .text("permission", member -> member.permission().apiName())
            .onlyFiltered(EMAIL, "user.nickname", "user.account_id", "permission");
    private static final ListRule<Member> MEMBERS =
            ListRule.of(MEMBER_FIELDS).pagesOf(50, 100).hiding("values.user.email");
    private static final ListRule<Member> PERMISSIONS = ListRule.of(Fields.<Member>none()
            .text("permission", member -> member.permission().apiName())
            .onlyFiltered("permission"));

    private final Site site;

    public Workspaces(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        Scopes members = Scopes.of("account", "read:workspace:bitbucket");
        routes.get("/workspaces/{workspace}", Scopes.of("", "read:workspace:bitbucket"), this::workspace)
                .get("/workspaces/{workspace}/members", members, this::members)
                .get("/workspaces/{workspace}/members/{member}", members, this::member)
                .get("/workspaces/{workspace}/permissions", members, this::permissions);
    }

    private Answer workspace(Request request) {
        return Answer.ok(
                site.render().workspaces().whole(site.workspace(request).workspace()));
    }

    /** Members; an e-mail shows only when {@code q} named it and {@code fields} asks for it. */
    private Answer members(Request request) {
        WorkspaceState state = site.workspace(request);
        Set<String> named = Set.copyOf(emailsAskedFor(request));
        if (named.size() > MOST_EMAILS) {
            throw ApiFailure.badRequest("At most " + MOST_EMAILS + " email addresses can be filtered by");
        }
        if (!named.isEmpty() && !mayFilterByEmail(request, state)) {
            throw ApiFailure.of(403, "Only workspace administrators can filter by email address.");
        }
        return site.pages().answer(request, MEMBERS, state.members(), member -> {
            ObjectNode json = site.render().workspaces().membership(state.workspace(), member);
            if (named.contains(member.user().email())) {
                ((ObjectNode) json.get("user")).put("email", member.user().email());
            }
            return json;
        });
    }

    private static List<String> emailsAskedFor(Request request) {
        Optional<String> q = request.parameters().filled("q");
        return q.map(text -> Filter.textsAskedFor(Bbql.parse(text), EMAIL)).orElse(List.of());
    }

    private boolean mayFilterByEmail(Request request, WorkspaceState state) {
        return request.caller().isAccessToken() || site.isAdministrator(request, state);
    }

    private Answer member(Request request) {
        WorkspaceState state = site.workspace(request);
        return state.member(request.variable("member"))
                .map(member -> Answer.ok(site.render().workspaces().membership(state.workspace(), member)))
                .orElseThrow(() -> ApiFailure.notFound("Member not found"));
    }

    private Answer permissions(Request request) {
        WorkspaceState state = site.workspace(request);
        return site.pages().answer(request, PERMISSIONS, state.members(), member -> site.render()
                .workspaces()
                .permission(state.workspace(), member));
    }
}
