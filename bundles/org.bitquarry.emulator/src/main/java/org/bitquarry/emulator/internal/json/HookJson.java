package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Hook;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Webhooks. Their time is called {@code created_at}, as nowhere else. */
public final class HookJson {

    /**
     * @param subject the repository or workspace that it belongs to
     * @param list where its list is
     */
    public ObjectNode whole(Hook hook, ObjectNode subject, String list) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "webhook_subscription");
        json.put("uuid", hook.uuid());
        json.put("description", hook.description());
        json.put("url", hook.url());
        json.set("subject", subject);
        json.put("active", hook.active());
        json.put("created_at", Times.microsZulu(hook.createdAt()));
        ArrayNode events = json.putArray("events");
        hook.events().forEach(events::add);
        json.putNull("source");
        json.put("read_only", false);
        json.put("skip_cert_verification", hook.skipCertificateVerification());
        json.put("history_enabled", hook.historyEnabled());
        json.put("secret_set", hook.secretSet());
        json.putObject("links").set("self", Links.link(list + "/" + Links.id(hook.uuid())));
        return json;
    }
}
