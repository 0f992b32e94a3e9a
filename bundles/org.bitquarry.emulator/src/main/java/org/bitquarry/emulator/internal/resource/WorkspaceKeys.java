package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.Identifiers;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Public keys of a workspace: those that tokens of builds are signed with, and the one that signs commits of the web site. */
public final class WorkspaceKeys implements Router.Resource {
    private static final String WORKSPACE = "/workspaces/{workspace}";
    private static final String OIDC = WORKSPACE + "/pipelines-config/identity/oidc";

    private final Site site;

    public WorkspaceKeys(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(OIDC + "/.well-known/openid-configuration", Scopes.NONE, this::configuration)
                .get(OIDC + "/keys.json", Scopes.NONE, this::keys)
                .get(
                        WORKSPACE + "/settings/gpg/public-key",
                        Scopes.of("account", "read:workspace:bitbucket"),
                        this::publicKey);
    }

    private Answer configuration(Request request) {
        String issuer = site.render().links().api() + "/workspaces/"
                + site.workspace(request).workspace().slug() + "/pipelines-config/identity/oidc";
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("issuer", issuer).put("jwks_uri", issuer + "/keys.json");
        json.putArray("response_types_supported").add("id_token");
        json.putArray("subject_types_supported").add("public");
        json.putArray("id_token_signing_alg_values_supported").add("RS256");
        return Answer.ok(json);
    }

    private Answer keys(Request request) {
        String uuid = site.workspace(request).workspace().uuid();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("kid", Identifiers.sha1(uuid).substring(0, 16))
                .put("e", "AQAB")
                .put("n", Identifiers.sha1(uuid + "/n"));
        return Answer.ok(json);
    }

    private Answer publicKey(Request request) {
        String body = Identifiers.sha1(site.workspace(request).workspace().uuid() + "/gpg");
        return Answer.text(
                200,
                Answer.TEXT,
                "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n" + body + "\n-----END PGP PUBLIC KEY BLOCK-----\n");
    }
}
