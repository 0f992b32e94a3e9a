package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Map;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.FormBody;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Snippet;
import org.bitquarry.emulator.internal.state.SnippetRevision;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/** Snippets. POST is a form with files, PUT of JSON changes what it is sent; null takes the title away. */
public final class Snippets implements Router.Resource {
    static final String ONE = "/snippets/{workspace}/{encoded_id}";
    static final Scopes READ = Scopes.of("snippet", "read:snippet:bitbucket");
    static final Scopes WRITE = Scopes.of("snippet:write", "read:snippet:bitbucket", "write:snippet:bitbucket");
    private static final Scopes DELETE = Scopes.of("snippet:write", "delete:snippet:bitbucket");
    private static final List<String> ROLES = List.of("owner", "contributor", "member");
    private static final ListRule<Snippet> LIST =
            ListRule.of(Fields.<Snippet>none()).ignoringQuery();

    private final Site site;

    public Snippets(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get("/snippets/{workspace}", READ, this::list)
                .post("/snippets/{workspace}", WRITE, this::create)
                .get(ONE, READ, this::get)
                .put(ONE, WRITE, this::update)
                .delete(ONE, DELETE, this::delete);
    }

    private Answer list(Request request) {
        WorkspaceState state = site.workspace(request);
        request.parameters()
                .filled("role")
                .filter(role -> !ROLES.contains(role))
                .ifPresent(role -> {
                    throw ApiFailure.badRequest("Invalid role: " + role);
                });
        List<Snippet> rows = List.copyOf(state.snippets().values());
        return site.pages()
                .answer(request, LIST, rows, snippet -> site.render().snippets().listed(state.workspace(), snippet));
    }

    private Answer get(Request request) {
        WorkspaceState state = site.workspace(request);
        return Answer.ok(site.render().snippets().whole(state.workspace(), find(request, state)));
    }

    /** Makes a snippet of the files of a form. */
    private Answer create(Request request) {
        WorkspaceState state = site.workspace(request);
        FormBody form = FormBody.of(request);
        Snippet made = Snippet.made(
                Long.toString(site.world().identifiers().number(), Character.MAX_RADIX),
                form.text("title").orElse(""),
                form.text("is_private").filter(Boolean::parseBoolean).isPresent(),
                revision(request, "Snippet created", SnippetRevisions.files(Map.of(), form)));
        state.snippets().put(made.id(), made);
        return Answer.created(site.render().snippets().whole(state.workspace(), made));
    }

    private SnippetRevision revision(Request request, String message, Map<String, String> files) {
        return new SnippetRevision(
                site.world().identifiers().hash(), message, site.actor(request), request.time(), files);
    }

    Answer update(Request request) {
        WorkspaceState state = site.workspace(request);
        Snippet before = mine(request, state);
        if (request.header("content-type").orElse("").contains("form")) {
            return updateFiles(request, state, before);
        }
        Input input = Input.of(request);
        Snippet after = before.changed(
                input.has("title") ? input.text("title").orElse("") : before.title(),
                input.truth("is_private").orElse(before.isPrivate()),
                request.time());
        state.snippets().put(after.id(), after);
        return Answer.ok(site.render().snippets().whole(state.workspace(), after));
    }

    /** A form changes files; JSON can't. */
    private Answer updateFiles(Request request, WorkspaceState state, Snippet before) {
        FormBody form = FormBody.of(request);
        Snippet titled = before.changed(
                form.text("title").orElse(before.title()),
                form.text("is_private").map(Boolean::parseBoolean).orElse(before.isPrivate()),
                request.time());
        Map<String, String> files = SnippetRevisions.files(before.newest().files(), form);
        Snippet after = files.equals(before.newest().files())
                ? titled
                : titled.revised(revision(request, "Snippet updated", files));
        state.snippets().put(after.id(), after);
        return Answer.ok(site.render().snippets().whole(state.workspace(), after));
    }

    Answer delete(Request request) {
        WorkspaceState state = site.workspace(request);
        state.snippets().remove(mine(request, state).id());
        return Answer.noContent();
    }

    private Snippet mine(Request request, WorkspaceState state) {
        Snippet snippet = find(request, state);
        if (!snippet.creator().equals(site.actor(request)) && !site.isAdministrator(request, state)) {
            throw ApiFailure.of(403, "Only its creator and administrators can change a snippet.");
        }
        return snippet;
    }

    /** The snippet in the path. Throws a 404. */
    static Snippet find(Request request, WorkspaceState state) {
        Snippet found = state.snippets().get(request.variable("encoded_id"));
        if (found == null) {
            throw ApiFailure.notFound("No snippet " + request.variable("encoded_id"));
        }
        return found;
    }
}
