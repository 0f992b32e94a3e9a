package org.bitquarry.emulator.internal.resource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.FormBody;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Download;

/**
 * Files that people can fetch. Uploaded as parts of a form called {@code files}; one of the same name replaces. Fetching leads to another
 * path, where no credential is wanted.
 */
public final class Downloads implements Router.Resource {
    private static final Scopes READ = Scopes.of("repository", "read:repository:bitbucket");
    private static final Scopes WRITE = Scopes.of("repository:write", "write:repository:bitbucket");
    private static final ListRule<Download> LIST =
            ListRule.of(Fields.<Download>none()).ignoringQuery();

    private final Site site;

    public Downloads(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String list = "/repositories/{workspace}/{repo_slug}/downloads";
        routes.get(list, READ, this::list)
                .post(list, WRITE, this::upload)
                .get(list + "/{filename}", READ, this::get)
                .delete(list + "/{filename}", WRITE, this::delete)
                .get("/-/stored/{workspace}/{repo_slug}/{filename}", Scopes.NONE, this::stored);
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        List<Download> rows = new ArrayList<>(place.contents().downloads().values());
        return site.pages().answer(request, LIST, rows, download -> site.render()
                .downloads()
                .whole(place.workspace(), place.repository(), download));
    }

    private Answer upload(Request request) {
        Place place = site.repository(request);
        List<FormBody.Field> files = FormBody.of(request).fields().stream()
                .filter(field ->
                        field.name().equals("files") && field.fileName().isPresent())
                .toList();
        if (files.isEmpty()) {
            throw ApiFailure.field("files", "This field is required.");
        }
        for (FormBody.Field file : files) {
            String name = file.fileName().orElseThrow();
            if (name.isBlank() || name.contains("/")) {
                throw ApiFailure.field("files", "\"" + name + "\" is not a valid file name.");
            }
            place.contents()
                    .downloads()
                    .put(name, new Download(name, file.value(), site.actor(request), 0, request.time()));
        }
        return Answer.text(201, Answer.TEXT, "");
    }

    private Answer get(Request request) {
        Download found = find(request, site.repository(request));
        String repository = site.repository(request).repository().slug();
        String address =
                site.render().links().api() + "/-/stored/" + request.variable("workspace") + "/" + repository + "/"
                        + java.net.URLEncoder.encode(found.name(), StandardCharsets.UTF_8)
                                .replace("+", "%20");
        return Answer.text(302, Answer.TEXT, "").withHeader("Location", address);
    }

    private Answer stored(Request request) {
        return Answer.file(find(request, site.repository(request)).content());
    }

    private Answer delete(Request request) {
        Place place = site.repository(request);
        place.contents().downloads().remove(find(request, place).name());
        return Answer.noContent();
    }

    private static Download find(Request request, Place place) {
        Download found = place.contents().downloads().get(request.variable("filename"));
        if (found == null) {
            throw ApiFailure.notFound("File " + request.variable("filename") + " not found");
        }
        return found;
    }
}
