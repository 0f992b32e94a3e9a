package org.bitquarry.emulator.internal.resource;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Hook;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks of repositories and of the workspace. PUT changes what it is sent, and the secret only then; the list ignores {@code q}. */
public final class Hooks implements Router.Resource {
    private static final int MOST = 50;
    private static final Scopes READ = Scopes.of("webhook", "read:webhook:bitbucket");
    private static final Scopes WRITE = Scopes.of("webhook", "read:webhook:bitbucket", "write:webhook:bitbucket");
    private static final Scopes DELETE = Scopes.of("webhook", "delete:webhook:bitbucket");
    private static final ListRule<Hook> LIST = ListRule.of(Fields.<Hook>none()).ignoringQuery();

    private final Site site;

    /** Hooks of one owner: where they are kept, what they are hooks of, where their list is. */
    private record Owner(WorkspaceState state, Map<String, Hook> hooks, ObjectNode subject, String list) {}

    /** Finds the owner that a request is about. */
    @FunctionalInterface
    private interface Finder {
        Owner find(Request request);
    }

    public Hooks(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        add(routes, "/repositories/{workspace}/{repo_slug}/hooks", this::repository);
        add(routes, "/workspaces/{workspace}/hooks", this::workspace);
    }

    private void add(Router.Builder routes, String path, Finder owner) {
        routes.get(path, READ, request -> list(request, owner.find(request)))
                .post(path, WRITE, request -> create(request, owner.find(request)))
                .get(path + "/{uid}", READ, request -> get(request, owner.find(request)))
                .put(path + "/{uid}", WRITE, request -> update(request, owner.find(request)))
                .delete(path + "/{uid}", DELETE, request -> delete(request, owner.find(request)));
    }

    private Owner repository(Request request) {
        Place place = site.repository(request);
        ObjectNode subject = site.render().repositories().brief(place.workspace(), place.repository());
        String list = site.render().repositories().self(place.workspace(), place.repository()) + "/hooks";
        return new Owner(place.state(), place.contents().hooks(), subject, list);
    }

    private Owner workspace(Request request) {
        WorkspaceState state = site.workspace(request);
        ObjectNode subject = site.render().workspaces().brief(state.workspace());
        String list =
                site.render().links().api() + "/workspaces/" + state.workspace().slug() + "/hooks";
        return new Owner(state, state.hooks(), subject, list);
    }

    private Answer list(Request request, Owner owner) {
        List<Hook> rows = new ArrayList<>(owner.hooks().values());
        return site.pages().answer(request, LIST, rows, hook -> render(owner, hook));
    }

    private Answer get(Request request, Owner owner) {
        return Answer.ok(render(owner, find(request, owner)));
    }

    private Answer create(Request request, Owner owner) {
        site.requireAdministrator(request, owner.state());
        if (owner.hooks().size() >= MOST) {
            throw ApiFailure.badRequest("At most " + MOST + " webhooks are allowed.");
        }
        Input input = Input.of(request);
        input.requiredText("url");
        if (!input.has("events")) {
            throw ApiFailure.field("events", "This field is required.");
        }
        String uuid = site.world().identifiers().uuid();
        Hook blank = new Hook(uuid, "", "", true, false, false, false, List.of(), request.time());
        return Answer.created(render(owner, store(owner, changed(blank, input))));
    }

    private Answer update(Request request, Owner owner) {
        site.requireAdministrator(request, owner.state());
        Hook found = find(request, owner);
        Hook before = site.resetsOmitted() ? blank(found) : found;
        return Answer.ok(render(owner, store(owner, changed(before, Input.of(request)))));
    }

    /** What is left when everything that can be left out was; the secret stays in any case. */
    private static Hook blank(Hook hook) {
        return new Hook(
                hook.uuid(),
                hook.url(),
                "",
                true,
                false,
                hook.historyEnabled(),
                hook.secretSet(),
                hook.events(),
                hook.createdAt());
    }

    private Answer delete(Request request, Owner owner) {
        site.requireAdministrator(request, owner.state());
        owner.hooks().remove(find(request, owner).uuid());
        return Answer.noContent();
    }

    private static Hook store(Owner owner, Hook hook) {
        owner.hooks().put(hook.uuid(), hook);
        return hook;
    }

    private static Hook changed(Hook hook, Input input) {
        boolean secret = input.has("secret") ? !input.text("secret").orElse("").isEmpty() : hook.secretSet();
        return new Hook(
                hook.uuid(),
                input.text("url").map(Hooks::checkedUrl).orElse(hook.url()),
                input.text("description").orElse(hook.description()),
                input.truth("active").orElse(hook.active()),
                input.truth("skip_cert_verification").orElse(hook.skipCertificateVerification()),
                input.truth("history_enabled").orElse(hook.historyEnabled()),
                secret,
                input.texts("events").map(Hooks::checkedEvents).orElse(hook.events()),
                hook.createdAt());
    }

    private static String checkedUrl(String url) {
        try {
            if (List.of("http", "https").contains(String.valueOf(URI.create(url).getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw ApiFailure.field("url", "Enter a valid URL: " + e.getMessage());
        }
        throw ApiFailure.field("url", "Enter a valid URL.");
    }

    private static List<String> checkedEvents(List<String> events) {
        if (events.isEmpty()) {
            throw ApiFailure.field("events", "At least one event is needed.");
        }
        for (String event : events) {
            if (!HookEvents.ALL.contains(event)) {
                throw ApiFailure.field("events", "\"" + event + "\" is not a valid choice.");
            }
        }
        return List.copyOf(new java.util.LinkedHashSet<>(events));
    }

    private static Hook find(Request request, Owner owner) {
        Hook found = owner.hooks().get(request.variable("uid"));
        if (found == null) {
            throw ApiFailure.notFound(request.variable("uid") + " is not a valid webhook");
        }
        return found;
    }

    private ObjectNode render(Owner owner, Hook hook) {
        return site.render().hooks().whole(hook, owner.subject().deepCopy(), owner.list());
    }
}
