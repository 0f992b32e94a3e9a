package org.bitquarry.emulator.internal.resource;

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
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.CommitNotes;
import org.bitquarry.emulator.internal.state.Discussion;
import org.bitquarry.emulator.internal.state.Participant;
import tools.jackson.databind.node.ObjectNode;

/** Comments on commits. One that is deleted stays listed, without its text, while it has answers; PUT answers 201. */
public final class CommitComments implements Router.Resource {
    private static final Scopes ANY = Scopes.of("repository", "read:repository:bitbucket");
    private static final ListRule<Comment> LIST = ListRule.of(Fields.<Comment>none()
            .number("id", Comment::id)
            .time("created_on", Comment::createdOn)
            .time("updated_on", Comment::updatedOn)
            .text("content.raw", Comment::text)
            .text("user.uuid", comment -> comment.user().uuid())
            .text("user.nickname", comment -> comment.user().nickname())
            .onlyFiltered("id", "content.raw", "user.uuid", "user.nickname"));

    private final Site site;

    public CommitComments(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String list = "/repositories/{workspace}/{repo_slug}/commit/{commit}/comments";
        routes.get(list, ANY, this::list)
                .post(list, ANY, this::create)
                .get(list + "/{comment_id}", ANY, this::get)
                .put(list + "/{comment_id}", ANY, this::update)
                .delete(list + "/{comment_id}", ANY, this::delete);
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        return site.pages()
                .answer(
                        request,
                        LIST,
                        place.contents().notes(commit).comments().all(),
                        comment -> render(place, commit, comment));
    }

    private Answer get(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        return Answer.ok(render(
                place, commit, find(request, place.contents().notes(commit).comments())));
    }

    private Answer create(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        Input input = Input.of(request);
        String text = input.object("content").requiredText("raw");
        Optional<Comment.Inline> inline = CommentInput.inline(input);
        Discussion before = place.contents().notes(commit).comments();
        OptionalLong parent = CommentInput.parent(input, before);
        Comment comment = new Comment(
                site.world().identifiers().number(),
                site.actor(request),
                text,
                inline,
                parent,
                false,
                request.time(),
                request.time());
        CommitNotes notes = place.contents().notesToChange(commit);
        notes.comments().put(comment);
        var joined = Participant.joined(notes.participants(), comment.user(), request.time());
        notes.participants().clear();
        notes.participants().addAll(joined);
        return Answer.created(render(place, commit, comment));
    }

    private Answer update(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        Comment before = mine(request, place, commit);
        String text = Input.of(request).object("content").requiredText("raw");
        Comment after = before.saying(text, request.time());
        place.contents().notesToChange(commit).comments().put(after);
        return Answer.created(render(place, commit, after));
    }

    private Answer delete(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        Comment before = mine(request, place, commit);
        Discussion discussion = place.contents().notesToChange(commit).comments();
        boolean answered =
                discussion.all().stream().anyMatch(each -> each.parent().equals(OptionalLong.of(before.id())));
        if (answered) {
            discussion.put(before.removed(request.time()));
        } else {
            discussion.remove(before.id());
        }
        return Answer.noContent();
    }

    private Comment mine(Request request, Place place, Commit commit) {
        Comment found = find(request, place.contents().notes(commit).comments());
        if (found.deleted()) {
            throw ApiFailure.notFound("The comment has been deleted.");
        }
        if (!found.user().equals(site.actor(request)) && !site.isAdministrator(request, place.state())) {
            throw ApiFailure.of(403, "Only the author of a comment can change it.");
        }
        return found;
    }

    private static Comment find(Request request, Discussion discussion) {
        String id = request.variable("comment_id");
        return (id.matches("\\d{1,18}") ? discussion.find(Long.parseLong(id)) : Optional.<Comment>empty())
                .orElseThrow(() -> ApiFailure.notFound("Comment " + id + " not found"));
    }

    private ObjectNode render(Place place, Commit commit, Comment comment) {
        return site.render().notes().comment(place.workspace(), place.repository(), commit, comment);
    }
}
