package org.bitquarry.emulator.internal.resource;

import java.util.Map;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.PipelineSettings.Cache;
import tools.jackson.databind.node.JsonNodeFactory;

/** What steps left for later ones; deleted one by one, or all of a name. */
public final class PipelineCaches implements Router.Resource {
    private static final String LIST = "/repositories/{workspace}/{repo_slug}/pipelines-config/caches/";
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");
    private static final Scopes WRITE = Scopes.of("pipeline:write", "write:pipeline:bitbucket");

    private final Site site;

    public PipelineCaches(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(
                        LIST,
                        READ,
                        request -> Kept.list(site, request, caches(request), cache -> site.render()
                                .pipelineSettings()
                                .cache(cache)))
                .delete(LIST, WRITE, this::deleteNamed)
                .delete(LIST + "{cache_uuid}/", WRITE, this::delete)
                .get(LIST + "{cache_uuid}/content-uri/", READ, this::content);
    }

    private Map<String, Cache> caches(Request request) {
        return site.repository(request).contents().pipelineSettings().caches();
    }

    private Answer deleteNamed(Request request) {
        String name = request.parameters()
                .filled("name")
                .orElseThrow(() -> ApiFailure.badRequest("The query parameter name is required."));
        if (!caches(request).values().removeIf(cache -> cache.name().equals(name))) {
            throw ApiFailure.notFound("There is no cache with the name " + name);
        }
        return Answer.noContent();
    }

    private Answer delete(Request request) {
        caches(request).remove(find(request).uuid());
        return Answer.noContent();
    }

    private Answer content(Request request) {
        String address = "https://caches.example/" + find(request).keyHash();
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("uri", address));
    }

    private Cache find(Request request) {
        return Kept.find(request, "cache_uuid", caches(request), "Cache");
    }
}
