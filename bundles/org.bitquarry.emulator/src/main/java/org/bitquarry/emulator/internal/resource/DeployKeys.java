package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.DeployKey;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deploy keys of repositories and projects. POST answers 200; PUT, which only repositories have, wants the same key
 * again; the path of one key of a project answers with a list that holds it.
 */
public final class DeployKeys implements Router.Resource {
    private static final ListRule<DeployKey> LIST =
            ListRule.of(Fields.<DeployKey>none()).ignoringQuery();

    private final Site site;
    private final Projects projects;

    public DeployKeys(Site site, Projects projects) {
        this.site = site;
        this.projects = projects;
    }

    @Override
    public void addTo(Router.Builder routes) {
        SettingsOwner.Finder repository = request -> SettingsOwner.repository(site, request);
        add(routes, "repository", SettingsOwner.REPOSITORY + "/deploy-keys", repository);
        String one = "/deploy-keys/{key_id}";
        routes.get(SettingsOwner.REPOSITORY + one, SettingsOwner.admin("repository"), request -> {
                    SettingsOwner owner = SettingsOwner.administered(site, request, repository);
                    return Answer.ok(render(owner, find(request, owner)));
                })
                .put(
                        SettingsOwner.REPOSITORY + one,
                        SettingsOwner.admin("repository", "write:ssh-key:bitbucket"),
                        request -> update(request, SettingsOwner.written(site, request, repository)));
        SettingsOwner.Finder project = request -> SettingsOwner.project(site, projects, request);
        add(routes, "project", SettingsOwner.PROJECT + "/deploy-keys", project);
        routes.get(
                SettingsOwner.PROJECT + one,
                SettingsOwner.admin("project"),
                request -> listOfOne(request, SettingsOwner.administered(site, request, project)));
    }

    private void add(Router.Builder routes, String kind, String list, SettingsOwner.Finder finder) {
        routes.get(
                        list,
                        SettingsOwner.admin(kind),
                        request -> list(request, SettingsOwner.administered(site, request, finder)))
                .post(
                        list,
                        SettingsOwner.admin(kind, "write:ssh-key:bitbucket"),
                        request -> create(request, SettingsOwner.written(site, request, finder)))
                .delete(
                        list + "/{key_id}",
                        SettingsOwner.admin(kind, "delete:ssh-key:bitbucket"),
                        request -> delete(request, SettingsOwner.written(site, request, finder)));
    }

    private Answer list(Request request, SettingsOwner owner) {
        List<DeployKey> rows = List.copyOf(owner.settings().deployKeys().values());
        return site.pages().answer(request, LIST, rows, key -> render(owner, key));
    }

    private Answer listOfOne(Request request, SettingsOwner owner) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("pagelen", 10);
        page.putArray("values").add(render(owner, find(request, owner)));
        return Answer.ok(page);
    }

    private Answer create(Request request, SettingsOwner owner) {
        Input input = Input.of(request);
        PublicKey key = PublicKey.parse(input.requiredText("key"));
        String label = input.requiredText("label");
        if (owner.settings().deployKeys().values().stream()
                .anyMatch(each -> each.key().equals(key.key()))) {
            throw ApiFailure.field("key", "Someone has already added that key.");
        }
        return Answer.ok(store(
                owner,
                new DeployKey(
                        site.world().identifiers().number(),
                        key.key(),
                        label,
                        key.comment(),
                        request.time(),
                        Optional.empty())));
    }

    private Answer update(Request request, SettingsOwner owner) {
        DeployKey before = find(request, owner);
        Input input = Input.of(request);
        PublicKey key = PublicKey.parse(input.requiredText("key"));
        if (!key.key().equals(before.key())) {
            throw ApiFailure.field("key", "The key of a deploy key can't be changed.");
        }
        String label = site.resetsOmitted() ? "" : before.label();
        String comment = site.resetsOmitted() ? "" : before.comment();
        return Answer.ok(store(
                owner,
                new DeployKey(
                        before.id(),
                        before.key(),
                        input.text("label").orElse(label),
                        input.text("comment").orElse(comment),
                        before.createdOn(),
                        before.lastUsed())));
    }

    private Answer delete(Request request, SettingsOwner owner) {
        owner.settings().deployKeys().remove(find(request, owner).id());
        return Answer.noContent();
    }

    private ObjectNode store(SettingsOwner owner, DeployKey key) {
        owner.settings().deployKeys().put(key.id(), key);
        return render(owner, key);
    }

    private static DeployKey find(Request request, SettingsOwner owner) {
        String id = request.variable("key_id");
        DeployKey found =
                id.matches("\\d{1,18}") ? owner.settings().deployKeys().get(Long.parseLong(id)) : null;
        if (found == null) {
            throw ApiFailure.notFound("No deploy key " + id);
        }
        return found;
    }

    private ObjectNode render(SettingsOwner owner, DeployKey key) {
        String type = owner.kind().equals("project") ? "project_deploy_key" : "deploy_key";
        return site.render()
                .settings()
                .deployKey(key, type, owner.kind(), owner.brief().deepCopy(), owner.self() + "/deploy-keys");
    }
}
