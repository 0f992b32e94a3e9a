package org.bitquarry.emulator.internal.resource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.AccountKeys;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.User;

/** SSH and GPG keys of an account, which only the account itself sees and changes. */
public final class AccountKeysOf implements Router.Resource {
    private static final ListRule<AccountKeys.Ssh> SSH =
            ListRule.of(Fields.<AccountKeys.Ssh>none()).ignoringQuery();
    private static final ListRule<AccountKeys.Gpg> GPG =
            ListRule.of(Fields.<AccountKeys.Gpg>none()).ignoringQuery().hiding("values.key");
    private static final String ARMOUR = "-----BEGIN PGP PUBLIC KEY BLOCK-----";

    private final Site site;

    public AccountKeysOf(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String ssh = "/users/{selected_user}/ssh-keys";
        String gpg = "/users/{selected_user}/gpg-keys";
        routes.get(ssh, read("ssh-key"), this::sshKeys)
                .post(ssh, write("ssh-key"), this::addSsh)
                .get(ssh + "/{key_id}", read("ssh-key"), request -> answer(request, findSsh(request)))
                .put(ssh + "/{key_id}", write("ssh-key"), this::relabel)
                .delete(ssh + "/{key_id}", delete("ssh-key"), this::removeSsh)
                .get(gpg, read("gpg-key"), this::gpgKeys)
                .post(gpg, write("gpg-key"), this::addGpg)
                .get(gpg + "/{fingerprint}", read("gpg-key"), request -> answer(request, findGpg(request)))
                .delete(gpg + "/{fingerprint}", delete("gpg-key"), this::removeGpg);
    }

    private static Scopes read(String thing) {
        return Scopes.of("account", "read:" + thing + ":bitbucket");
    }

    private static Scopes write(String thing) {
        return Scopes.of("account:write", "read:" + thing + ":bitbucket", "write:" + thing + ":bitbucket");
    }

    private static Scopes delete(String thing) {
        return Scopes.of("account:write", "delete:" + thing + ":bitbucket");
    }

    /** The account in the path. Throws a 404 for nobody, a 403 for anybody but the caller. */
    private User self(Request request) {
        SettingsOwner.refuseAccessTokens(request);
        User caller = site.actor(request);
        String id = request.variable("selected_user");
        if (!caller.isCalled(id)) {
            throw site.world().workspaces().stream()
                            .anyMatch(state -> state.member(id).isPresent())
                    ? ApiFailure.of(403, "You can't see the keys of other accounts.")
                    : ApiFailure.notFound(id + " is not a valid user");
        }
        return caller;
    }

    private AccountKeys keys(Request request) {
        return site.world().keys(self(request));
    }

    private Answer sshKeys(Request request) {
        List<AccountKeys.Ssh> rows = List.copyOf(keys(request).ssh().values());
        User owner = self(request);
        return site.pages()
                .answer(request, SSH, rows, key -> site.render().account().sshKey(owner, key));
    }

    private Answer gpgKeys(Request request) {
        List<AccountKeys.Gpg> rows = List.copyOf(keys(request).gpg().values());
        User owner = self(request);
        return site.pages()
                .answer(request, GPG, rows, key -> site.render().account().gpgKey(owner, key));
    }

    private Answer answer(Request request, AccountKeys.Ssh key) {
        return Answer.ok(site.render().account().sshKey(self(request), key));
    }

    private Answer answer(Request request, AccountKeys.Gpg key) {
        return Answer.ok(site.render().account().gpgKey(self(request), key)).hiding(List.of("key"));
    }

    private Answer addSsh(Request request) {
        AccountKeys keys = keys(request);
        Input input = Input.of(request);
        PublicKey key = PublicKey.parse(input.requiredText("key"));
        if (keys.ssh().values().stream().anyMatch(each -> each.key().equals(key.key()))) {
            throw ApiFailure.field("key", "Someone has already registered that SSH key.");
        }
        AccountKeys.Ssh added = new AccountKeys.Ssh(
                site.world().identifiers().uuid(),
                key.key(),
                input.text("label").orElse(""),
                key.comment(),
                fingerprint(key.key()),
                request.time(),
                Optional.empty(),
                Optional.empty());
        keys.ssh().put(added.uuid(), added);
        return Answer.created(site.render().account().sshKey(self(request), added));
    }

    /** Changes the label alone; the key stays what it is. */
    private Answer relabel(Request request) {
        AccountKeys.Ssh before = findSsh(request);
        Input input = Input.of(request);
        if (input.text("key").filter(key -> !key.equals(before.key())).isPresent()) {
            throw ApiFailure.field("key", "The key can't be changed.");
        }
        AccountKeys.Ssh after = new AccountKeys.Ssh(
                before.uuid(),
                before.key(),
                input.has("label") ? input.text("label").orElse("") : before.label(),
                before.comment(),
                before.fingerprint(),
                before.createdOn(),
                before.lastUsed(),
                before.expiresOn());
        keys(request).ssh().put(after.uuid(), after);
        return answer(request, after);
    }

    private Answer removeSsh(Request request) {
        keys(request).ssh().remove(findSsh(request).uuid());
        return Answer.noContent();
    }

    private Answer addGpg(Request request) {
        AccountKeys keys = keys(request);
        Input input = Input.of(request);
        String key = input.requiredText("key");
        if (!key.startsWith(ARMOUR)) {
            throw ApiFailure.field("key", "Invalid GPG key.");
        }
        String fingerprint = Identifiers.sha1(key);
        if (keys.gpg().containsKey(fingerprint)) {
            throw ApiFailure.field("key", "Someone has already registered that GPG key.");
        }
        AccountKeys.Gpg added = new AccountKeys.Gpg(
                fingerprint,
                key,
                input.text("name").orElse(""),
                request.time(),
                request.time(),
                Optional.empty(),
                Optional.empty());
        keys.gpg().put(fingerprint, added);
        return Answer.created(site.render().account().gpgKey(self(request), added))
                .hiding(List.of("key"));
    }

    private Answer removeGpg(Request request) {
        keys(request).gpg().remove(findGpg(request).fingerprint());
        return Answer.noContent();
    }

    /** By uuid, with its braces or without. */
    private AccountKeys.Ssh findSsh(Request request) {
        String id = request.variable("key_id");
        AccountKeys.Ssh found = keys(request).ssh().get(id.startsWith("{") ? id : "{" + id + "}");
        if (found == null) {
            throw ApiFailure.notFound("No SSH key " + id);
        }
        return found;
    }

    private AccountKeys.Gpg findGpg(Request request) {
        String id = request.variable("fingerprint");
        AccountKeys.Gpg found = keys(request).gpg().get(id.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw ApiFailure.notFound("No GPG key " + id);
        }
        return found;
    }

    private static String fingerprint(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
