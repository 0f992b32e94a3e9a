package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.emulator.internal.state.BranchingModel;
import org.bitquarry.emulator.internal.state.BranchingModel.Role;
import org.bitquarry.emulator.internal.state.DeployKey;
import org.bitquarry.emulator.internal.state.Grants;
import org.bitquarry.emulator.internal.state.Group;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Plan;
import org.bitquarry.emulator.internal.state.Restriction;
import org.bitquarry.emulator.internal.state.Settings;
import org.bitquarry.emulator.internal.state.User;

/** What the demo's administrators have set. Has dice of its own, so that it changes nothing else of the demo. */
final class DemoSettings {
    static final List<Group> GROUPS = List.of(
            new Group("administrators", "Administrators"),
            new Group("developers", "Developers"),
            new Group("qualitat", "Qualität"),
            new Group("contractors", "Contractors"));
    private static final int SEATS = 9;
    private static final Set<String> WITHOUT_A_SEAT = Set.of("grace", "ikaika");

    private final Instant today;
    private final Dice dice;
    private final String name;
    private final List<User> users;

    /** @param name of the project or the repository */
    DemoSettings(long seed, Instant today, String name, List<Member> members) {
        this.today = today;
        this.dice = new Dice(seed, "settings/" + name);
        this.name = name;
        this.users = members.stream()
                .filter(each -> each.permission() != Member.Permission.OWNER)
                .map(Member::user)
                .filter(each -> !WITHOUT_A_SEAT.contains(each.nickname()))
                .toList();
    }

    /** A plan with one seat left. */
    static Plan plan(List<Member> members) {
        Plan plan = new Plan(SEATS);
        members.stream()
                .map(Member::user)
                .filter(each -> !WITHOUT_A_SEAT.contains(each.nickname()))
                .forEach(each -> plan.seats(each.uuid()));
        return plan;
    }

    void fillProject(Settings settings) {
        grant(settings.grants(), List.of("write", "create-repo", "read", "admin"));
        review(settings);
        settings.deployKeys().putAll(keys("project"));
        settings.change(model("develop", "production"));
    }

    /** @param branches names of the repository's branches */
    void fillRepository(Settings settings, List<String> branches) {
        grant(settings.grants(), List.of("write", "read", "admin"));
        review(settings);
        settings.deployKeys().putAll(keys("deploy"));
        settings.change(model("main", branches.getLast()));
        settings.overrides().put("branching_model", dice.percent(50));
        settings.watchers().addAll(some(3));
        restrict(settings, branches);
    }

    private void grant(Grants grants, List<String> levels) {
        some(3).forEach(user -> grants.users().put(user.uuid(), dice.of(levels)));
        grants.groups().put("developers", levels.getFirst());
        grants.groups().put("administrators", "admin");
    }

    private void review(Settings settings) {
        settings.defaultReviewers().addAll(some(2));
    }

    private List<DeployKey> keysOf(String purpose) {
        Instant created = today.minus(Duration.ofDays(dice.between(40, 300)));
        return List.of(
                key(
                        purpose + "/ci",
                        "CI runners",
                        "ci@acme.example",
                        created,
                        Optional.of(today.minusSeconds(dice.between(60, 90_000)).plusNanos(dice.nanos()))),
                key(purpose + "/mirror", "Mirror 镜像", "", created.plusSeconds(90_000), Optional.empty()));
    }

    private java.util.Map<Long, DeployKey> keys(String purpose) {
        java.util.Map<Long, DeployKey> keys = new java.util.TreeMap<>();
        keysOf(purpose).forEach(each -> keys.put(each.id(), each));
        return keys;
    }

    private DeployKey key(String purpose, String label, String comment, Instant created, Optional<Instant> lastUsed) {
        String hash = Identifiers.sha1(name + "/" + purpose);
        long id = Long.parseLong(hash.substring(0, 7), 16) % 90_000_000 + 1_000_000;
        return new DeployKey(id, publicKey(hash), label, comment, created.plusNanos(dice.nanos()), lastUsed);
    }

    /** A made-up key that looks like one. */
    static String publicKey(String hash) {
        return "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + (hash + Identifiers.sha1(hash)).substring(0, 43);
    }

    private static BranchingModel model(String development, String production) {
        BranchingModel initial = BranchingModel.initial();
        return new BranchingModel(
                new Role(Optional.of(development), false),
                new Role(Optional.of(production), false),
                true,
                initial.types(),
                true);
    }

    private void restrict(Settings settings, List<String> branches) {
        List<Restriction> rules = List.of(
                rule(1, "force", "main", Optional.empty(), List.of(), List.of()),
                rule(2, "delete", "main", Optional.empty(), List.of(), List.of()),
                rule(3, "push", "main", Optional.empty(), some(1), List.of(GROUPS.get(1))),
                rule(4, "require_approvals_to_merge", "main", Optional.of(2L), List.of(), List.of()),
                rule(5, "require_passing_builds_to_merge", branches.getLast(), Optional.of(1L), List.of(), List.of()),
                new Restriction(
                        id(6),
                        "delete",
                        "branching_model",
                        Optional.of("release"),
                        "",
                        Optional.empty(),
                        List.of(),
                        List.of()));
        rules.forEach(each -> settings.restrictions().put(each.id(), each));
    }

    private Restriction rule(
            int number, String kind, String pattern, Optional<Long> value, List<User> may, List<Group> groups) {
        return new Restriction(id(number), kind, "glob", Optional.empty(), pattern, value, may, groups);
    }

    private long id(int number) {
        return Long.parseLong(Identifiers.sha1(name).substring(0, 6), 16) * 10 + number;
    }

    private List<User> some(int number) {
        List<User> left = new ArrayList<>(users);
        List<User> some = new ArrayList<>();
        while (some.size() < number) {
            some.add(left.remove(dice.below(left.size())));
        }
        return some;
    }
}
