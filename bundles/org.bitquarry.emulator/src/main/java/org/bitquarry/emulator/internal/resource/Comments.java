package org.bitquarry.emulator.internal.resource;

import java.util.List;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Discussion.Resolution;
import org.bitquarry.emulator.internal.state.PullRequest;
import tools.jackson.databind.node.ObjectNode;

/** Comments on pull requests. */
public final class Comments implements Router.Resource {
    static final String PATH = "/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/comments";

    private static final ListRule<Comment> LIST = ListRule.of(Fields.<Comment>none()
            .number("id", Comment::id)
            .time("created_on", Comment::createdOn)
            .time("updated_on", Comment::updatedOn)
            .bool("deleted", Comment::deleted)
            .text("content.raw", Comment::text)
            .text("user.uuid", comment -> comment.user().uuid())
            .text("user.account_id", comment -> comment.user().accountId())
            .text("user.nickname", comment -> comment.user().nickname())
            .optionalText("inline.path", comment -> comment.inline().map(Comment.Inline::path))
            .onlyFiltered(
                    "id", "deleted", "content.raw", "user.uuid", "user.account_id", "user.nickname", "inline.path"));

    private final Site site;

    public Comments(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(PATH, PullRequests.READ, this::list).get(PATH + "/{comment_id}", PullRequests.READ, this::get);
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        List<Comment> rows = place.contents().comments(pullRequest).all();
        return site.pages().answer(request, LIST, rows, comment -> render(place, pullRequest, comment));
    }

    private Answer get(Request request) {
        Place place = site.repository(request);
        PullRequest pullRequest = PullRequests.find(request, place);
        return Answer.ok(render(place, pullRequest, find(request, place, pullRequest)));
    }

    /** The comment in the path. Throws one of the 404s that are plain text. */
    static Comment find(Request request, Place place, PullRequest pullRequest) {
        String id = request.variable("comment_id");
        return (id.matches("\\d{1,18}")
                        ? place.contents().comments(pullRequest).find(Long.parseLong(id))
                        : java.util.Optional.<Comment>empty())
                .orElseThrow(() -> new ApiFailure(Answer.text(404, Answer.TEXT, "Comment not found")));
    }

    ObjectNode render(Place place, PullRequest pullRequest, Comment comment) {
        ObjectNode json = site.render().comments().whole(place.workspace(), place.repository(), pullRequest, comment);
        Resolution resolution =
                place.contents().comments(pullRequest).resolutions().get(comment.id());
        if (resolution != null) {
            json.set("resolution", site.render().comments().resolution(resolution));
        }
        return json;
    }
}
