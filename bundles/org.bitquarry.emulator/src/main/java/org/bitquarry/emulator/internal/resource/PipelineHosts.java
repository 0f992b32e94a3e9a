package org.bitquarry.emulator.internal.resource;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.PipelineSettings;
import org.bitquarry.emulator.internal.state.PipelineSettings.KnownHost;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** SSH of builds: the hosts they know, and the key pair they show, whose private half never comes back. */
public final class PipelineHosts implements Router.Resource {
    private static final String SSH = "/repositories/{workspace}/{repo_slug}/pipelines_config/ssh/";
    private static final String LIST = SSH + "known_hosts/";
    private static final String ONE = LIST + "{known_host_uuid}/";
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");
    private static final Scopes WRITE = Scopes.of("pipeline:variable", "admin:pipeline:bitbucket");

    private final Site site;

    public PipelineHosts(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(LIST, READ, request -> Kept.list(site, request, hosts(request), this::render))
                .post(LIST, WRITE, this::create)
                .get(ONE, READ, request -> Answer.ok(render(find(request))))
                .put(ONE, WRITE, this::update)
                .delete(ONE, WRITE, this::delete)
                .get(SSH + "key_pair/", READ, request -> Answer.ok(keyPair(settings(request))))
                .put(SSH + "key_pair/", WRITE, this::putKeyPair)
                .delete(SSH + "key_pair/", WRITE, this::deleteKeyPair);
    }

    private PipelineSettings settings(Request request) {
        return site.repository(request).contents().pipelineSettings();
    }

    private Map<String, KnownHost> hosts(Request request) {
        return settings(request).knownHosts();
    }

    private Answer create(Request request) {
        return Answer.created(render(stored(request, site.world().identifiers().uuid())));
    }

    private Answer update(Request request) {
        return Answer.ok(render(stored(request, find(request).uuid())));
    }

    private KnownHost stored(Request request, String uuid) {
        Input input = Input.of(request);
        Input key = input.object("public_key");
        KnownHost host = new KnownHost(
                uuid, input.requiredText("hostname"), key.requiredText("key_type"), key.requiredText("key"));
        boolean known = hosts(request).values().stream()
                .anyMatch(each ->
                        each.hostname().equals(host.hostname()) && !each.uuid().equals(uuid));
        if (known) {
            throw ApiFailure.of(409, "A known host with the hostname " + host.hostname() + " already exists");
        }
        hosts(request).put(uuid, host);
        return host;
    }

    private Answer delete(Request request) {
        hosts(request).remove(find(request).uuid());
        return Answer.noContent();
    }

    private KnownHost find(Request request) {
        return Kept.find(request, "known_host_uuid", hosts(request), "Known host");
    }

    private Answer putKeyPair(Request request) {
        Input input = Input.of(request);
        input.requiredText("private_key");
        settings(request).putPublicKey(Optional.of(input.requiredText("public_key")));
        return Answer.ok(keyPair(settings(request)));
    }

    private Answer deleteKeyPair(Request request) {
        keyPair(settings(request));
        settings(request).putPublicKey(Optional.empty());
        return Answer.noContent();
    }

    private static ObjectNode keyPair(PipelineSettings settings) {
        String key = settings.publicKey().orElseThrow(() -> ApiFailure.notFound("SSH key pair not found"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "pipeline_ssh_key_pair")
                .put("public_key", key);
    }

    private ObjectNode render(KnownHost host) {
        String fingerprint = "SHA256:" + Identifiers.sha1(host.key()).substring(0, 32);
        return site.render().pipelineSettings().knownHost(host, fingerprint);
    }
}
