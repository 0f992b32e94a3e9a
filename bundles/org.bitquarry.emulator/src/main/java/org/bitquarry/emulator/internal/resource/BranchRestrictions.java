package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Restriction;
import tools.jackson.databind.node.ObjectNode;

/** Rules about branches. No two of a kind match the same; PUT changes what it is sent. */
public final class BranchRestrictions implements Router.Resource {
    private static final ListRule<Restriction> LIST =
            ListRule.of(Fields.<Restriction>none()).ignoringQuery();
    private static final List<String> FREEING = List.of("push", "restrict_merges");
    private static final List<String> COUNTING = List.of(
            "require_approvals_to_merge",
            "require_default_reviewer_approvals_to_merge",
            "require_review_group_approvals_to_merge",
            "require_passing_builds_to_merge",
            "require_commits_behind");
    private static final List<String> OTHERS = List.of(
            "force",
            "delete",
            "require_tasks_to_be_completed",
            "require_no_changes_requested",
            "reset_pullrequest_approvals_on_change",
            "smart_reset_pullrequest_approvals",
            "reset_pullrequest_changes_requested_on_change",
            "require_all_dependencies_merged",
            "enforce_merge_checks",
            "allow_auto_merge_when_builds_pass",
            "require_all_comments_resolved");
    private static final List<String> TYPES =
            List.of("feature", "bugfix", "release", "hotfix", "development", "production");

    private final Site site;

    public BranchRestrictions(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String all = SettingsOwner.REPOSITORY + "/branch-restrictions";
        String one = all + "/{id}";
        Scopes admin = SettingsOwner.admin("repository");
        routes.get(all, admin, this::list)
                .post(all, admin, this::create)
                .get(one, admin, request -> {
                    SettingsOwner owner = owner(request);
                    return Answer.ok(render(owner, find(request, owner)));
                })
                .put(one, admin, this::update)
                .delete(one, admin, this::delete);
    }

    private SettingsOwner owner(Request request) {
        SettingsOwner owner = SettingsOwner.repository(site, request);
        site.requireAdministrator(request, owner.state());
        return owner;
    }

    private Answer list(Request request) {
        SettingsOwner owner = owner(request);
        List<Restriction> rows = owner.settings().restrictions().values().stream()
                .filter(rule -> asked(request, "kind", rule.kind()) && asked(request, "pattern", rule.pattern()))
                .toList();
        return site.pages().answer(request, LIST, rows, rule -> render(owner, rule));
    }

    private static boolean asked(Request request, String parameter, String value) {
        return request.parameters().filled(parameter).map(value::equals).orElse(true);
    }

    private Answer create(Request request) {
        SettingsOwner owner = owner(request);
        Input input = Input.of(request);
        String kind = input.requiredText("kind");
        if (FREEING.contains(kind) && !(input.has("users") && input.has("groups"))) {
            throw ApiFailure.field("users", "Users and groups are required for the kind " + kind + ".");
        }
        Restriction blank = new Restriction(
                site.world().identifiers().number(),
                kind,
                "glob",
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                List.of());
        return Answer.created(store(owner, changed(owner, blank, input)));
    }

    private Answer update(Request request) {
        SettingsOwner owner = owner(request);
        return Answer.ok(store(owner, changed(owner, find(request, owner), Input.of(request))));
    }

    private Answer delete(Request request) {
        SettingsOwner owner = owner(request);
        owner.settings().restrictions().remove(find(request, owner).id());
        return Answer.noContent();
    }

    private static Restriction changed(SettingsOwner owner, Restriction before, Input input) {
        return checked(new Restriction(
                before.id(),
                input.text("kind").orElse(before.kind()),
                input.text("branch_match_kind").orElse(before.matchKind()),
                input.has("branch_type") ? input.text("branch_type") : before.type(),
                input.text("pattern").orElse(before.pattern()),
                input.has("value") ? input.number("value") : before.value(),
                named(input, "users", "uuid", owner.state()::member)
                        .map(members ->
                                members.stream().map(member -> member.user()).toList())
                        .orElse(before.users()),
                named(input, "groups", "slug", owner.state()::group).orElse(before.groups())));
    }

    private static <T> Optional<List<T>> named(
            Input input, String array, String id, Function<String, Optional<T>> finder) {
        return input.objects(array).map(objects -> objects.stream()
                .map(object -> finder.apply(object.requiredText(id))
                        .orElseThrow(() -> ApiFailure.field(array, "Not found: " + object.requiredText(id))))
                .toList());
    }

    private static Restriction checked(Restriction rule) {
        boolean counts = COUNTING.contains(rule.kind());
        if (!counts && !FREEING.contains(rule.kind()) && !OTHERS.contains(rule.kind())) {
            throw ApiFailure.field("kind", "\"" + rule.kind() + "\" is not a valid choice.");
        }
        if (counts && rule.value().isEmpty()) {
            throw ApiFailure.field("value", "This field is required.");
        }
        switch (rule.matchKind()) {
            case "glob" -> {
                if (rule.pattern().isBlank()) {
                    throw ApiFailure.field("pattern", "This field is required.");
                }
            }
            case "branching_model" -> {
                if (rule.type().filter(TYPES::contains).isEmpty()) {
                    throw ApiFailure.field("branch_type", "A valid branch type is required.");
                }
            }
            default ->
                throw ApiFailure.field("branch_match_kind", "\"" + rule.matchKind() + "\" is not a valid choice.");
        }
        return rule;
    }

    private ObjectNode store(SettingsOwner owner, Restriction rule) {
        boolean taken = owner.settings().restrictions().values().stream()
                .anyMatch(each -> each.id() != rule.id() && each.identity().equals(rule.identity()));
        if (taken) {
            throw ApiFailure.of(409, "A restriction of this kind for the same branches exists already.");
        }
        owner.settings().restrictions().put(rule.id(), rule);
        return render(owner, rule);
    }

    private static Restriction find(Request request, SettingsOwner owner) {
        String id = request.variable("id");
        Restriction found =
                id.matches("\\d{1,18}") ? owner.settings().restrictions().get(Long.parseLong(id)) : null;
        if (found == null) {
            throw ApiFailure.notFound("No branch restriction " + id);
        }
        return found;
    }

    private ObjectNode render(SettingsOwner owner, Restriction rule) {
        return site.render()
                .settings()
                .restriction(rule, owner.state().workspace().slug(), owner.self() + "/branch-restrictions");
    }
}
