package org.bitquarry.emulator.internal.resource;

import java.util.List;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Snippet;
import org.bitquarry.emulator.internal.state.User;

/** Who watches snippets. Whether the caller does is told by the status alone: 204 or 404. */
public final class SnippetWatching implements Router.Resource {
    private static final String WATCH = Snippets.ONE + "/watch";
    private static final Scopes WRITE = Scopes.of("snippet:write", "write:snippet:bitbucket");
    private static final ListRule<User> LIST = ListRule.of(Fields.<User>none()).ignoringQuery();

    private final Site site;

    public SnippetWatching(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(WATCH, Snippets.READ, this::isWatching)
                .put(WATCH, WRITE, request -> {
                    snippet(request).watchers().add(site.actor(request));
                    return Answer.noContent();
                })
                .delete(WATCH, WRITE, request -> {
                    snippet(request).watchers().remove(site.actor(request));
                    return Answer.noContent();
                })
                .get(Snippets.ONE + "/watchers", Scopes.of("snippet", "read:snippet:bitbucket"), this::watchers);
    }

    private Snippet snippet(Request request) {
        return Snippets.find(request, site.workspace(request));
    }

    private Answer isWatching(Request request) {
        if (!snippet(request).watchers().contains(site.actor(request))) {
            throw ApiFailure.notFound("You are not watching this snippet");
        }
        return Answer.noContent();
    }

    private Answer watchers(Request request) {
        List<User> rows = List.copyOf(snippet(request).watchers());
        return site.pages().answer(request, LIST, rows, site.render().users()::brief);
    }
}
