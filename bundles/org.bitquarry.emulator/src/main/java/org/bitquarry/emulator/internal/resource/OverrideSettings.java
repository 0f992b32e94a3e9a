package org.bitquarry.emulator.internal.resource;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which settings a repository has of its own. PUT answers 204 without a body. */
public final class OverrideSettings implements Router.Resource {
    private final Site site;

    public OverrideSettings(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String path = SettingsOwner.REPOSITORY + "/override-settings";
        routes.get(path, SettingsOwner.admin("repository"), this::get)
                .put(path, SettingsOwner.admin("repository"), this::put);
    }

    private Answer get(Request request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "repository_inheritance_state");
        ObjectNode values = json.putObject("override_settings");
        overrides(request).forEach(values::put);
        return Answer.ok(json);
    }

    private Answer put(Request request) {
        Input input = Input.of(request).object("override_settings");
        overrides(request).replaceAll((name, before) -> {
            Optional<Boolean> sent = input.truth(name);
            return sent.orElse(!site.resetsOmitted() && before);
        });
        return Answer.noContent();
    }

    private Map<String, Boolean> overrides(Request request) {
        Place place = site.repository(request);
        site.requireAdministrator(request, place.state());
        return place.contents().settings().overrides();
    }
}
