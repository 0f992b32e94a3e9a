package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.FormBody;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.User;

/**
 * Changing files: a form whose fields are paths with texts makes a commit and moves the branch, a new one from the main branch's end if it
 * was not there. The first commit of an empty repository has no parent. {@code files} names paths to remove, unless the form brings their text. Open pull requests follow their source.
 */
public final class SourceWrites implements Router.Resource {
    private static final Scopes WRITE = Scopes.of("repository:write", "write:repository:bitbucket");
    private static final Set<String> ABOUT = Set.of("message", "author", "branch", "parents", "files");

    private final Site site;

    public SourceWrites(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.post("/repositories/{workspace}/{repo_slug}/src/", WRITE, this::commit);
    }

    private Answer commit(Request request) {
        Place place = site.repository(request);
        RepositoryContents contents = place.contents();
        FormBody form = FormBody.of(request);
        String branch = form.text("branch")
                .map(name -> RefWrites.valid("branch", name))
                .orElse(place.repository().mainBranch());
        Optional<String> parent = parent(place, form, branch);
        Map<String, Optional<String>> files = files(form);
        if (files.isEmpty()) {
            throw ApiFailure.badRequest("No files were given to commit.");
        }
        files.forEach((path, text) -> {
            if (text.isEmpty()
                    && parent.filter(hash -> contents.tree(hash).containsKey(path))
                            .isEmpty()) {
                throw ApiFailure.field("files", "No such file: " + path);
            }
        });
        User user = site.actor(request);
        String author = form.text("author").orElse(user.gitIdentity());
        if (!author.matches("[^<>]+ <[^<>]+>")) {
            throw ApiFailure.field("author", "Not of the form \"Name <address>\".");
        }
        Commit commit = new Commit(
                site.world().identifiers().hash(),
                parent.stream().toList(),
                author,
                author.equals(user.gitIdentity()) ? Optional.of(user) : Optional.empty(),
                request.time(),
                form.text("message").orElse("Edited online with Bitbucket"),
                new ArrayList<>(files.keySet()));
        contents.trees().upload(commit.hash(), files);
        contents.history().add(commit);
        contents.branches().put(branch, new Branch(branch, commit.hash()));
        contents.pullRequests().values().stream()
                .filter(each -> each.isOpen() && each.sourceBranch().equals(branch))
                .toList()
                .forEach(each -> contents.put(each.from(commit.hash()).updatedAt(request.time())));
        return Answer.text(201, Answer.TEXT, "")
                .withHeader(
                        "Location",
                        site.render().repositories().self(place.workspace(), place.repository()) + "/commit/"
                                + commit.hash());
    }

    /** What the commit is made on: nothing in a repository that is empty. */
    private static Optional<String> parent(Place place, FormBody form, String branch) {
        Branch existing = place.contents().branches().get(branch);
        Optional<String> asked = form.text("parents");
        if (asked.isPresent()) {
            String hash = Commits.find(place, asked.get()).hash();
            if (existing != null && !existing.target().equals(hash)) {
                throw ApiFailure.of(409, "The branch " + branch + " has moved.");
            }
            return Optional.of(hash);
        }
        return existing != null
                ? Optional.of(existing.target())
                : place.contents().resolve(place.repository().mainBranch());
    }

    private static Map<String, Optional<String>> files(FormBody form) {
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        form.texts("files").forEach(path -> files.put(relative(path), Optional.empty()));
        form.fields().stream()
                .filter(field -> !ABOUT.contains(field.name()))
                .forEach(field -> files.put(relative(field.name()), Optional.of(field.text())));
        return files;
    }

    private static String relative(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        if (relative.isBlank()
                || relative.endsWith("/")
                || List.of(relative.split("/")).contains("..")) {
            throw ApiFailure.field("files", "\"" + path + "\" is not a valid path.");
        }
        return relative;
    }
}
