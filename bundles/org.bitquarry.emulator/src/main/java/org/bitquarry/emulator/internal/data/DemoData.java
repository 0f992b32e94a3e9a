package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bitquarry.emulator.internal.data.DemoScript.MemberScript;
import org.bitquarry.emulator.internal.data.DemoScript.RepositoryScript;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.Workspace;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import org.bitquarry.emulator.internal.state.World;

/** The believable workspace: a shop's, as it is after work on some day. Another day moves every time, and changes nothing else. */
final class DemoData {
    private static final Duration EVENING = Duration.ofHours(16);

    private final long seed;
    private final Instant today;
    private final DemoScript script;

    DemoData(long seed, Instant now, DemoScript script) {
        this.seed = seed;
        this.today = lastEvening(now);
        this.script = script;
    }

    private static Instant lastEvening(Instant now) {
        Instant evening = now.truncatedTo(ChronoUnit.DAYS).plus(EVENING);
        return evening.isAfter(now) ? evening.minus(Duration.ofDays(1)) : evening;
    }

    World world() {
        Dice dice = new Dice(seed, script.slug());
        Instant founded = daysAgo(2_900, dice);
        Workspace workspace = new Workspace(
                Identifiers.uuid("workspace/" + script.slug()), script.slug(), script.name(), true, founded);
        List<Member> members = new ArrayList<>();
        script.members().forEach(each -> members.add(member(each, dice)));
        WorkspaceState state = new WorkspaceState(workspace, members, DemoSettings.GROUPS, DemoSettings.plan(members));
        new DemoPipelineSettings(today, script.slug()).addTo(state);
        script.projects().forEach(each -> {
            Instant created = daysAgo(dice.between(1_000, 2_000), dice);
            Project project = new Project(
                    Identifiers.uuid("project/" + each.key()),
                    each.key(),
                    each.name(),
                    each.description(),
                    true,
                    created,
                    created.plus(Duration.ofDays(dice.below(900))));
            state.put(project);
            new DemoSettings(seed, today, each.key(), members).fillProject(state.settings(project));
        });
        for (RepositoryScript each : script.repositories()) {
            Repository repository = repository(each, state, dice);
            state.add(repository, () -> contents(each, repository, state.members()));
        }
        new DemoAccounts(today).fillWorkspace(state);
        World world = new World(List.of(state), new Identifiers(seed));
        members.forEach(each -> new DemoAccounts(today).fillKeys(world.keys(each.user()), each.user()));
        return world;
    }

    private RepositoryContents contents(RepositoryScript each, Repository repository, List<Member> members) {
        RepositoryContents contents =
                new DemoRepository(today, new Dice(seed, each.slug()), script, each, repository, members).contents();
        new DemoSettings(seed, today, each.slug(), members)
                .fillRepository(
                        contents.settings(), List.copyOf(contents.branches().keySet()));
        return new DemoNotes(today, new Dice(seed, each.slug() + "/notes"), each.slug(), members, contents).add();
    }

    private Member member(MemberScript script, Dice dice) {
        String uuid = Identifiers.uuid("user/" + script.nickname());
        String accountId =
                "712020:" + Identifiers.uuid("account/" + script.nickname()).replaceAll("[{}]", "");
        User user = new User(
                uuid,
                accountId,
                script.nickname(),
                script.name(),
                script.email(),
                daysAgo(dice.between(400, 2_800), dice));
        return new Member(user, Member.Permission.valueOf(script.permission().toUpperCase(Locale.ROOT)));
    }

    private Repository repository(RepositoryScript script, WorkspaceState state, Dice dice) {
        Project project = state.project(script.project()).orElseThrow();
        return new Repository(
                Identifiers.uuid("repository/" + script.slug()),
                script.slug(),
                script.name(),
                project.uuid(),
                script.description(),
                script.isPrivate(),
                script.isPrivate() ? "no_public_forks" : "allow_forks",
                script.language(),
                script.website(),
                false,
                script.wiki(),
                "main",
                dice.between(40_000, 90_000_000),
                daysAgo(dice.between(330, 380), dice),
                daysAgo(dice.below(12), dice));
    }

    private Instant daysAgo(int days, Dice dice) {
        return today.minus(Duration.ofDays(days))
                .minusSeconds(dice.below(80_000))
                .plusNanos(dice.nanos());
    }
}
