package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The caller's addresses. The list is spelt {@code Values}, as nowhere else, and has no envelope around it. */
public final class Emails implements Router.Resource {
    private final Site site;

    public Emails(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        Scopes read = Scopes.of("email", "read:user:bitbucket");
        routes.get("/user/emails", read, this::list).get("/user/emails/{email}", read, this::get);
    }

    private Answer list(Request request) {
        SettingsOwner.refuseAccessTokens(request);
        String address = site.actor(request).email();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode values = json.putArray("Values");
        values.add(site.render().account().email(address, true));
        values.add(site.render().account().email("private+" + address, false));
        return Answer.ok(json);
    }

    private Answer get(Request request) {
        SettingsOwner.refuseAccessTokens(request);
        String address = site.actor(request).email();
        String asked = request.variable("email");
        if (!asked.equals(address) && !asked.equals("private+" + address)) {
            throw ApiFailure.notFound(asked + " is none of your addresses");
        }
        return Answer.ok(site.render().account().email(asked, asked.equals(address)));
    }
}
