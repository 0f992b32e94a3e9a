package org.bitquarry.emulator.internal.json;

import java.util.List;
import org.bitquarry.emulator.internal.state.BranchingModel;
import org.bitquarry.emulator.internal.state.DeployKey;
import org.bitquarry.emulator.internal.state.Group;
import org.bitquarry.emulator.internal.state.Restriction;
import org.bitquarry.emulator.internal.state.User;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What administrators set for projects and repositories. */
public final class SettingsJson {
    private final UserJson users;

    public SettingsJson(UserJson users) {
        this.users = users;
    }

    /** @param type {@code repository_user_permission} or {@code project_user_permission} */
    public ObjectNode permission(String type, User user, String permission, String list) {
        ObjectNode json = typed(type);
        json.set("user", users.brief(user));
        json.put("permission", permission);
        return linked(json, list + "/" + user.accountId());
    }

    /** @param type {@code repository_group_permission} or {@code project_group_permission} */
    public ObjectNode permission(String type, String workspace, Group group, String permission, String list) {
        ObjectNode json = typed(type);
        json.set("group", group(workspace, group));
        json.put("permission", permission);
        return linked(json, list + "/" + group.slug());
    }

    private static ObjectNode group(String workspace, Group group) {
        return typed("group")
                .put("name", group.name())
                .put("slug", group.slug())
                .put("full_slug", workspace + ":" + group.slug());
    }

    /** @param from {@code repository} or {@code project} */
    public ObjectNode defaultReviewer(User user, String from) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("user", users.brief(user));
        return json.put("reviewer_type", from).put("type", "default_reviewer");
    }

    /** @param owner the project or the repository, as the member {@code name} */
    public ObjectNode deployKey(DeployKey key, String type, String name, ObjectNode owner, String list) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("comment", key.comment());
        json.put("last_used", key.lastUsed().map(Times::micros).orElse(null));
        linked(json, list + "/" + key.id());
        json.set(name, owner);
        json.put("label", key.label());
        json.put("created_on", Times.micros(key.createdOn()));
        json.put("key", key.key());
        return json.put("id", key.id()).put("type", type);
    }

    public ObjectNode restriction(Restriction rule, String workspace, String list) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", rule.kind());
        accounts(json.putArray("users"), rule.users());
        linked(json, list + "/" + rule.id());
        json.put("pattern", rule.pattern());
        json.put("value", rule.value().orElse(null));
        json.put("branch_match_kind", rule.matchKind());
        rule.type().ifPresent(type -> json.put("branch_type", type));
        ArrayNode groups = json.putArray("groups");
        rule.groups().forEach(each -> groups.add(group(workspace, each)));
        return json.put("type", "branchrestriction").put("id", rule.id());
    }

    private void accounts(ArrayNode array, List<User> some) {
        some.forEach(each -> array.add(users.brief(each)));
    }

    /**
     * The settings of a branching model; those of a repository tell whether the branches are there.
     *
     * @param branches the names of the repository's branches; empty for a project
     */
    public ObjectNode branchingModel(
            BranchingModel model, java.util.Optional<java.util.Set<String>> branches, String self) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        role(json.putObject("development"), model.development(), branches);
        role(json.putObject("production"), model.production(), branches).put("enabled", model.enabled());
        ArrayNode types = json.putArray("branch_types");
        model.types().forEach(type -> types.addObject()
                .put("kind", type.kind())
                .put("enabled", type.enabled())
                .put("prefix", type.prefix()));
        json.put("type", "branching_model_settings");
        linked(json, self);
        return json.put("default_branch_deletion", Boolean.toString(model.deletes()));
    }

    private static ObjectNode role(
            ObjectNode json, BranchingModel.Role role, java.util.Optional<java.util.Set<String>> branches) {
        branches.ifPresent(
                names -> json.put("is_valid", role.name().map(names::contains).orElse(true)));
        return json.put("name", role.name().orElse(null)).put("use_mainbranch", role.useMainBranch());
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ObjectNode linked(ObjectNode json, String self) {
        json.putObject("links").set("self", Links.link(self));
        return json;
    }
}
