package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.BranchingModel;
import org.bitquarry.emulator.internal.state.BranchingModel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The settings of branching models. PUT changes what it is sent, and merges the types by their kind. */
public final class BranchingModels implements Router.Resource {
    private static final String PATH = "/branching-model/settings";

    private final Site site;
    private final Projects projects;

    public BranchingModels(Site site, Projects projects) {
        this.site = site;
        this.projects = projects;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String project = SettingsOwner.PROJECT + PATH;
        String repository = SettingsOwner.REPOSITORY + PATH;
        routes.get(project, SettingsOwner.admin("project"), request -> Answer.ok(render(request, project(request))))
                .put(project, SettingsOwner.admin("project"), request -> change(request, project(request)))
                .get(
                        repository,
                        SettingsOwner.admin("repository"),
                        request -> Answer.ok(render(request, repository(request))))
                .put(repository, SettingsOwner.admin("repository"), request -> change(request, repository(request)));
        Scopes readProject = Scopes.of("project:admin", "read:repository:bitbucket");
        Scopes readRepository = Scopes.of("repository", "read:repository:bitbucket");
        routes.get(
                        SettingsOwner.PROJECT + "/branching-model",
                        readProject,
                        request -> view(
                                request, SettingsOwner.project(site, projects, request), "project_branching_model"))
                .get(
                        SettingsOwner.REPOSITORY + "/branching-model",
                        readRepository,
                        request -> view(request, SettingsOwner.repository(site, request), "branching_model"))
                .get(
                        SettingsOwner.REPOSITORY + "/effective-branching-model",
                        readRepository,
                        request -> view(
                                request, SettingsOwner.repository(site, request), "effective_repo_branching_model"));
    }

    private SettingsOwner project(Request request) {
        return SettingsOwner.administered(site, request, asked -> SettingsOwner.project(site, projects, asked));
    }

    private SettingsOwner repository(Request request) {
        return SettingsOwner.administered(site, request, asked -> SettingsOwner.repository(site, asked));
    }

    /** The names of the branches that there are; a project has none of its own. */
    private Optional<Set<String>> branches(Request request, SettingsOwner owner) {
        return owner.kind().equals("project")
                ? Optional.empty()
                : Optional.of(site.repository(request).contents().branches().keySet());
    }

    private Answer change(Request request, SettingsOwner owner) {
        Input input = Input.of(request);
        BranchingModel before = owner.settings().branchingModel();
        Optional<Set<String>> branches = branches(request, owner);
        Input production = input.object("production");
        boolean enabled = production.truth("enabled").orElse(before.enabled());
        owner.settings()
                .change(new BranchingModel(
                        role(input, "development", before.development(), branches, true),
                        role(input, "production", before.production(), branches, enabled),
                        enabled,
                        types(input, before.types()),
                        input.text("default_branch_deletion")
                                .map(Boolean::parseBoolean)
                                .orElse(before.deletes())));
        return Answer.ok(render(request, owner));
    }

    private static Role role(
            Input input, String name, Role before, Optional<Set<String>> branches, boolean mustBeThere) {
        if (!input.has(name)) {
            return before;
        }
        Input role = input.object(name);
        boolean main = role.truth("use_mainbranch").orElse(!role.has("name") && before.useMainBranch());
        Optional<String> branch = main ? Optional.empty() : role.has("name") ? role.text("name") : before.name();
        branch.filter(each ->
                        mustBeThere && branches.isPresent() && !branches.get().contains(each))
                .ifPresent(missing -> {
                    throw ApiFailure.field(name, "The branch \"" + missing + "\" does not exist.");
                });
        return new Role(branch, main);
    }

    private static List<BranchingModel.Type> types(Input input, List<BranchingModel.Type> before) {
        List<BranchingModel.Type> types = new ArrayList<>(before);
        for (Input each : input.objects("branch_types").orElse(List.of())) {
            String kind = each.requiredText("kind");
            if (types.stream().noneMatch(type -> type.kind().equals(kind))) {
                throw ApiFailure.field("branch_types", "\"" + kind + "\" is not a valid choice.");
            }
            types.replaceAll(
                    type -> type.kind().equals(kind) ? type.with(each.truth("enabled"), each.text("prefix")) : type);
        }
        if (types.stream().map(BranchingModel.Type::prefix).distinct().count() < types.size()) {
            throw ApiFailure.field("branch_types", "Two types can't have the same prefix.");
        }
        return types;
    }

    /** What holds, as everybody may read it: the enabled types, and no settings. */
    private Answer view(Request request, SettingsOwner owner, String type) {
        ObjectNode json = render(request, owner);
        json.put("type", type);
        json.remove("default_branch_deletion");
        for (String role : List.of("development", "production")) {
            if (json.get(role) instanceof ObjectNode object) {
                object.remove(List.of("is_valid", "enabled"));
            }
        }
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : json.path("branch_types")) {
            if (each instanceof ObjectNode object && object.path("enabled").asBoolean(true)) {
                types.add(object.without("enabled"));
            }
        }
        json.set("branch_types", types);
        return Answer.ok(json);
    }

    private ObjectNode render(Request request, SettingsOwner owner) {
        return site.render()
                .settings()
                .branchingModel(owner.settings().branchingModel(), branches(request, owner), owner.self() + PATH);
    }
}
