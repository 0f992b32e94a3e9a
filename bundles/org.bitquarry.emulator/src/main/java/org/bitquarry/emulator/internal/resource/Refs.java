package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Tag;
import tools.jackson.databind.node.ObjectNode;

/** Branches and tags. Listed in the order of git; {@code sort=name} is natural. */
public final class Refs implements Router.Resource {
    private static final Scopes READ = Scopes.of("repository", "read:repository:bitbucket");

    /** A branch or a tag with the commit that it points to. */
    private record Pointed<R>(R ref, Commit commit) {}

    private static final ListRule<Pointed<Branch>> BRANCHES = ListRule.of(Refs.<Branch>target()
                    .text("name", pointed -> pointed.ref().name())
                    .sortedNaturally("name"))
            .sized(SizeRule.WITHOUT_QUERY);
    private static final ListRule<Pointed<Tag>> TAGS = ListRule.of(Refs.<Tag>target()
                    .text("name", pointed -> pointed.ref().name())
                    .sortedNaturally("name"))
            .sized(SizeRule.WHEN_ON_ONE_PAGE);

    /** A branch or a tag among both. */
    private record Either(String name, Commit commit, Supplier<ObjectNode> json) {}

    private static final ListRule<Either> REFS = ListRule.of(Fields.<Either>none()
                    .text("name", Either::name)
                    .time("target.date", each -> each.commit().date())
                    .sortedNaturally("name"))
            .sized(SizeRule.WHEN_ON_ONE_PAGE);

    private final Site site;

    public Refs(Site site) {
        this.site = site;
    }

    private static <R> Fields<Pointed<R>> target() {
        return Fields.<Pointed<R>>none()
                .text("target.hash", pointed -> pointed.commit().hash())
                .time("target.date", pointed -> pointed.commit().date())
                .text("target.author.raw", pointed -> pointed.commit().authorRaw());
    }

    @Override
    public void addTo(Router.Builder routes) {
        String refs = "/repositories/{workspace}/{repo_slug}/refs";
        routes.get(refs + "/branches", READ, this::branches)
                .get(refs + "/branches/{name...}", READ, this::branch)
                .get(refs, READ, this::all)
                .get(refs + "/tags", READ, this::tags)
                .get(refs + "/tags/{name...}", READ, this::tag);
    }

    private Answer branches(Request request) {
        Place place = site.repository(request);
        List<Pointed<Branch>> rows = place.contents().branches().values().stream()
                .map(branch -> new Pointed<>(branch, commit(place, branch.target())))
                .toList();
        return site.pages().answer(request, BRANCHES, rows, row -> render(place, row.ref()));
    }

    private Answer branch(Request request) {
        Place place = site.repository(request);
        return Answer.ok(render(place, findBranch(request, place)));
    }

    /** Branches, then tags, as git lists them. */
    private Answer all(Request request) {
        Place place = site.repository(request);
        List<Either> rows = new ArrayList<>();
        place.contents()
                .branches()
                .values()
                .forEach(each ->
                        rows.add(new Either(each.name(), commit(place, each.target()), () -> render(place, each))));
        place.contents()
                .tags()
                .values()
                .forEach(each ->
                        rows.add(new Either(each.name(), commit(place, each.target()), () -> render(place, each))));
        return site.pages().answer(request, REFS, rows, row -> row.json().get());
    }

    private Answer tags(Request request) {
        Place place = site.repository(request);
        List<Pointed<Tag>> rows = place.contents().tags().values().stream()
                .map(tag -> new Pointed<>(tag, commit(place, tag.target())))
                .toList();
        return site.pages().answer(request, TAGS, rows, row -> render(place, row.ref()));
    }

    private Answer tag(Request request) {
        Place place = site.repository(request);
        return Answer.ok(render(place, findTag(request, place)));
    }

    static Branch findBranch(Request request, Place place) {
        Branch found = place.contents().branches().get(request.variable("name"));
        if (found == null) {
            throw ApiFailure.withKey(
                    404, "No branch with name '" + request.variable("name") + "'.", "BRANCH_NOT_FOUND");
        }
        return found;
    }

    static Tag findTag(Request request, Place place) {
        Tag found = place.contents().tags().get(request.variable("name"));
        if (found == null) {
            throw ApiFailure.withKey(404, "No tag with name '" + request.variable("name") + "'.", "TAG_NOT_FOUND");
        }
        return found;
    }

    private static Commit commit(Place place, String hash) {
        return place.contents().history().find(hash).orElseThrow();
    }

    ObjectNode render(Place place, Branch branch) {
        Commit target = commit(place, branch.target());
        return site.render().refs().branch(place.workspace(), place.repository(), branch, target);
    }

    ObjectNode render(Place place, Tag tag) {
        Commit target = commit(place, tag.target());
        return site.render().refs().tag(place.workspace(), place.repository(), tag, target);
    }
}
