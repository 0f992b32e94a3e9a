package org.bitquarry.emulator.internal.json;

import java.util.Locale;
import org.bitquarry.emulator.internal.state.AccountKeys;
import org.bitquarry.emulator.internal.state.User;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What belongs to an account: its keys and addresses. */
public final class AccountJson {
    private final Links links;
    private final UserJson users;

    public AccountJson(Links links, UserJson users) {
        this.links = links;
        this.users = users;
    }

    public ObjectNode sshKey(User owner, AccountKeys.Ssh key) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("comment", key.comment());
        json.put("created_on", Times.micros(key.createdOn()));
        json.put("expires_on", key.expiresOn().map(Times::micros).orElse(null));
        json.put("fingerprint", key.fingerprint());
        json.put("key", key.key());
        json.put("label", key.label());
        json.put("last_used", key.lastUsed().map(Times::micros).orElse(null));
        json.putObject("links")
                .set(
                        "self",
                        Links.link(links.user(owner) + "/ssh-keys/" + key.uuid().replaceAll("[{}]", "")));
        json.set("owner", users.brief(owner));
        return json.put("type", "ssh_key").put("uuid", key.uuid());
    }

    /** A key for signing; the key itself is shown only on demand. */
    public ObjectNode gpgKey(User owner, AccountKeys.Gpg key) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("added_on", Times.micros(key.addedOn()));
        json.put("created_on", Times.micros(key.createdOn()));
        json.putNull("expires_on");
        json.put("fingerprint", key.fingerprint());
        json.put("key", key.key());
        json.put("key_id", key.fingerprint().substring(24));
        json.put("last_used", key.lastUsed().map(Times::micros).orElse(null));
        String self = links.user(owner) + "/gpg-keys/" + key.fingerprint().toUpperCase(Locale.ROOT);
        json.putObject("links").set("self", Links.link(self));
        json.put("name", key.name());
        json.set("owner", users.brief(owner));
        json.put("parent_fingerprint", key.parent().orElse(null));
        return json.put("type", "gpg_key");
    }

    public ObjectNode email(String address, boolean primary) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("email", address)
                .put("is_primary", primary)
                .put("is_confirmed", true)
                .put("type", "email");
        json.putObject("links").set("self", Links.link(links.api() + "/user/emails/" + Links.id(address)));
        return json;
    }
}
