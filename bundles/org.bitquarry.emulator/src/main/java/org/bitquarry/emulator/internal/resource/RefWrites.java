package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Tag;
import org.bitquarry.emulator.internal.state.User;

/** Creating and deleting branches and tags; neither can be changed. */
public final class RefWrites implements Router.Resource {
    private static final Scopes CREATE =
            Scopes.of("repository:write", "write:repository:bitbucket", "read:repository:bitbucket");
    private static final Scopes DELETE = Scopes.of("repository:write", "write:repository:bitbucket");

    private final Site site;
    private final Refs refs;

    public RefWrites(Site site, Refs refs) {
        this.site = site;
        this.refs = refs;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String path = "/repositories/{workspace}/{repo_slug}/refs";
        routes.post(path + "/branches", CREATE, this::createBranch)
                .delete(path + "/branches/{name...}", DELETE, this::deleteBranch)
                .post(path + "/tags", CREATE, this::createTag)
                .delete(path + "/tags/{name...}", DELETE, this::deleteTag);
    }

    private Answer createBranch(Request request) {
        Place place = site.repository(request);
        Input input = Input.of(request);
        String name = name(input);
        if (place.contents().branches().containsKey(name)) {
            throw ApiFailure.withKey(400, "Branch \"" + name + "\" already exists.", "BRANCH_ALREADY_EXISTS");
        }
        Branch branch = new Branch(name, target(place, input));
        place.contents().branches().put(name, branch);
        return Answer.created(refs.render(place, branch));
    }

    private Answer deleteBranch(Request request) {
        Place place = site.repository(request);
        Branch branch = Refs.findBranch(request, place);
        if (branch.name().equals(place.repository().mainBranch())) {
            throw ApiFailure.withKey(400, "The main branch cannot be deleted.", "CANNOT_DELETE_MAIN_BRANCH");
        }
        place.contents().branches().remove(branch.name());
        return Answer.noContent();
    }

    private Answer createTag(Request request) {
        Place place = site.repository(request);
        Input input = Input.of(request);
        String name = name(input);
        if (place.contents().tags().containsKey(name)) {
            throw ApiFailure.withKey(400, "Tag \"" + name + "\" already exists.", "TAG_ALREADY_EXISTS");
        }
        User tagger = site.actor(request);
        String message = input.text("message").orElse("Added tag " + name + "\n");
        var annotation = new Tag.Annotation(tagger.gitIdentity(), Optional.of(tagger), request.time(), message);
        Tag tag = new Tag(name, target(place, input), Optional.of(annotation));
        place.contents().tags().put(name, tag);
        return Answer.created(refs.render(place, tag));
    }

    private Answer deleteTag(Request request) {
        Place place = site.repository(request);
        place.contents().tags().remove(Refs.findTag(request, place).name());
        return Answer.noContent();
    }

    private static String name(Input input) {
        return valid("name", input.requiredText("name"));
    }

    /** Returns a name that git takes; throws a 400 for others. */
    static String valid(String field, String name) {
        if (name.startsWith("refs/")
                || name.matches(".*[\\s~^:?*\\[\\\\\\p{Cntrl}].*")
                || name.contains("..")
                || name.startsWith("/")
                || name.endsWith("/")
                || name.endsWith(".lock")) {
            throw ApiFailure.field(field, "\"" + name + "\" is not a valid ref name.");
        }
        return name;
    }

    /** The full hash of what {@code target.hash} says: a hash, the beginning of one, or the name of a branch or tag. */
    private static String target(Place place, Input input) {
        String revision = input.object("target").requiredText("hash");
        List<Commit> candidates = place.contents().history().startingWith(revision);
        if (candidates.size() > 1) {
            throw ApiFailure.field("target", "The hash \"" + revision + "\" is ambiguous.");
        }
        return place.contents()
                .resolve(revision)
                .orElseThrow(() -> ApiFailure.withKey(
                        400, "target.hash: commit not found: " + revision, "BRANCH_TARGET_NOT_FOUND"));
    }
}
