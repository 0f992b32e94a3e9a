package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Snippet;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import tools.jackson.databind.node.ObjectNode;

/** Comments on snippets. Only its author changes one; deleting takes it away for good. */
public final class SnippetComments implements Router.Resource {
    private static final ListRule<Comment> LIST =
            ListRule.of(Fields.<Comment>none()).ignoringQuery();

    private final Site site;

    public SnippetComments(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String all = Snippets.ONE + "/comments";
        String one = all + "/{comment_id}";
        Scopes write = Scopes.of("snippet", "read:snippet:bitbucket", "write:snippet:bitbucket");
        routes.get(all, Snippets.READ, this::list)
                .post(all, write, this::create)
                .get(one, Snippets.READ, request -> Answer.ok(render(request, find(request))))
                .put(one, write, this::update)
                .delete(one, Scopes.of("snippet", "write:snippet:bitbucket"), this::delete);
    }

    private Snippet snippet(Request request) {
        return Snippets.find(request, site.workspace(request));
    }

    private Answer list(Request request) {
        List<Comment> rows = List.copyOf(snippet(request).comments().values());
        return site.pages().answer(request, LIST, rows, comment -> render(request, comment));
    }

    private Answer create(Request request) {
        Snippet snippet = snippet(request);
        Input input = Input.of(request);
        Optional<Long> parent = input.object("parent").number("id");
        if (parent.isPresent() && !snippet.comments().containsKey(parent.get())) {
            throw ApiFailure.field("parent", "Comment not found: " + parent.get());
        }
        Comment comment = new Comment(
                site.world().identifiers().number(),
                site.actor(request),
                input.object("content").requiredText("raw"),
                Optional.empty(),
                parent.map(OptionalLong::of).orElse(OptionalLong.empty()),
                false,
                request.time(),
                request.time());
        snippet.comments().put(comment.id(), comment);
        return Answer.created(render(request, comment));
    }

    private Answer update(Request request) {
        Comment before = find(request);
        if (!before.user().equals(site.actor(request))) {
            throw ApiFailure.of(403, "Only the author of a comment can change it.");
        }
        Comment after = before.saying(Input.of(request).object("content").requiredText("raw"), request.time());
        snippet(request).comments().put(after.id(), after);
        return Answer.ok(render(request, after));
    }

    private Answer delete(Request request) {
        Comment before = find(request);
        WorkspaceState state = site.workspace(request);
        if (!before.user().equals(site.actor(request)) && !site.isAdministrator(request, state)) {
            throw ApiFailure.of(403, "Only the author of a comment or an administrator can delete it.");
        }
        snippet(request).comments().remove(before.id());
        return Answer.noContent();
    }

    private Comment find(Request request) {
        String id = request.variable("comment_id");
        Comment found = id.matches("\\d{1,18}") ? snippet(request).comments().get(Long.parseLong(id)) : null;
        if (found == null) {
            throw ApiFailure.notFound("No comment " + id);
        }
        return found;
    }

    private ObjectNode render(Request request, Comment comment) {
        return site.render().snippets().comment(site.workspace(request).workspace(), snippet(request), comment);
    }
}
