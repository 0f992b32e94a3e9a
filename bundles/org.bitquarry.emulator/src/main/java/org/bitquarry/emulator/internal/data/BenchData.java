package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.Workspace;
import org.bitquarry.emulator.internal.state.WorkspaceState;
import org.bitquarry.emulator.internal.state.World;

/** The large workspace of the benchmarks. What a repository holds is made when it is first looked into. */
final class BenchData {
    static final Instant TODAY = Instant.parse("2026-11-20T16:00:00Z");

    private static final int MEMBERS = 85;
    private static final int CORE_REPOSITORIES = 60;
    private static final List<String> PROJECTS =
            List.of("CORE", "WEB", "MOBILE", "DATA", "OPS", "SEC", "PAY", "LOG", "DOCS", "LAB", "PARTNER", "LEGACY");
    private static final List<String> FIRST_NAMES = List.of(
            "Ann", "Ben", "Carla", "Deniz", "Eva", "Femi", "Gita", "Hugo", "Ines", "Jonas", "Kofi", "Lea", "Mei",
            "Nils", "Olga", "Piotr", "Quinn");
    private static final List<String> LAST_NAMES = List.of("Berg", "Costa", "Dahl", "Egger", "Fischer");

    /** No repository is younger than 200 days, however many there are. */
    private static final int CREATION_DAYS = 800;

    private final long seed;
    private final int repositories;

    BenchData(long seed, int repositories) {
        this.seed = seed;
        this.repositories = repositories;
    }

    World world() {
        Workspace workspace = new Workspace(
                Identifiers.uuid("workspace/acme"), "acme", "Acme", true, TODAY.minus(Duration.ofDays(3_000)));
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(member(i));
        }
        WorkspaceState state = new WorkspaceState(workspace, members);
        for (String key : PROJECTS) {
            state.put(project(key));
        }
        for (int i = 0; i < repositories; i++) {
            Repository repository = repository(i);
            BenchPlan plan = plan(repository.slug(), i);
            state.add(repository, () -> new BenchRepository(
                            new Dice(seed, repository.slug()), repository.slug(), plan, members)
                    .contents());
        }
        return new World(List.of(state), new Identifiers(seed));
    }

    private static Member member(int index) {
        String first = FIRST_NAMES.get(index % FIRST_NAMES.size());
        String last = LAST_NAMES.get(index / FIRST_NAMES.size());
        String nickname = index == 0 ? "ann" : (first + "." + last).toLowerCase(Locale.ROOT);
        User user = new User(
                Identifiers.uuid("user/" + nickname),
                "712020:" + Identifiers.uuid("account/" + nickname).replaceAll("[{}]", ""),
                nickname,
                first + " " + last,
                nickname + "@acme.example",
                TODAY.minus(Duration.ofDays(2_000L - index)));
        return new Member(user, index == 0 ? Member.Permission.OWNER : Member.Permission.MEMBER);
    }

    private static Project project(String key) {
        Instant created = TODAY.minus(Duration.ofDays(1_500L + PROJECTS.indexOf(key)));
        return new Project(
                Identifiers.uuid("project/" + key),
                key,
                key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT),
                Optional.of("Project " + key),
                true,
                created,
                created);
    }

    private static Repository repository(int index) {
        String key = index < CORE_REPOSITORIES
                ? "CORE"
                : PROJECTS.get(1 + (index - CORE_REPOSITORIES) % (PROJECTS.size() - 1));
        String slug =
                switch (index) {
                    case 0 -> "web";
                    case 1 -> "api";
                    default -> key.toLowerCase(Locale.ROOT) + "-" + String.format(Locale.ROOT, "%03d", index);
                };
        return new Repository(
                Identifiers.uuid("repository/" + slug),
                slug,
                slug,
                Identifiers.uuid("project/" + key),
                "Repository " + slug + " of the benchmarks",
                true,
                "no_public_forks",
                index % 3 == 0 ? "java" : "go",
                Optional.empty(),
                false,
                false,
                "main",
                1_000_000L + index,
                TODAY.minus(Duration.ofDays(1_000L - index % CREATION_DAYS)),
                TODAY.minus(Duration.ofMinutes(17L * index)));
    }

    /** Besides those in web, 12 pull requests are by ann: 4 in api, 2 in each of the next four repositories. */
    private static BenchPlan plan(String slug, int index) {
        return switch (slug) {
            case "web" -> BenchPlan.web();
            case "api" -> BenchPlan.api();
            default -> BenchPlan.other(index < 6 ? 2 : 0);
        };
    }
}
