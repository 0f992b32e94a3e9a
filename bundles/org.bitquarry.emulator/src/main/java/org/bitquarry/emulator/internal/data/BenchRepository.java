package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.History;
import org.bitquarry.emulator.internal.state.Hook;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineStep;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.RunState;
import org.bitquarry.emulator.internal.state.RunState.Result;
import org.bitquarry.emulator.internal.state.Tag;
import org.bitquarry.emulator.internal.state.User;

/** Fills a repository of the benchmarks: one straight line of commits, refs on it, and what its plan says. */
final class BenchRepository {
    private static final List<String> STEPS = List.of("Build", "Test", "Deploy");
    private static final List<String> SUBJECTS =
            List.of("Add a test", "Remove dead code", "Update dependencies", "Handle timeouts", "Rename for clarity");

    private final Dice dice;
    private final String slug;
    private final BenchPlan plan;
    private final List<Member> members;

    BenchRepository(Dice dice, String slug, BenchPlan plan, List<Member> members) {
        this.dice = dice;
        this.slug = slug;
        this.plan = plan;
        this.members = members;
    }

    RepositoryContents contents() {
        RepositoryContents contents = new RepositoryContents(this::history);
        new BenchPullRequests(dice, slug, plan, members).addTo(contents);
        for (String name : plan.branches()) {
            int commit = name.equals("main") ? plan.commits() - 1 : dice.below(plan.commits());
            contents.branches().put(name, new Branch(name, hash(slug, commit)));
        }
        for (int i = 0; i < plan.tags(); i++) {
            // One digit a part: the order of texts and the natural order are the same.
            String name = "v" + (1 + i / 50) + "." + i / 10 % 5 + "." + i % 10;
            contents.tags().put(name, tag(name));
        }
        for (int i = 1; i <= plan.pipelines(); i++) {
            contents.pipelines().add(pipeline(i));
        }
        for (int i = 1; i <= plan.hooks(); i++) {
            Hook hook = hook(i);
            contents.hooks().put(hook.uuid(), hook);
        }
        return contents;
    }

    /** The hash of a commit by its place in the line, without making the line. */
    static String hash(String slug, int index) {
        return Identifiers.sha1("bench/" + slug + "/" + index);
    }

    /** Independent of the dice that the rest is made with: it may be made at any time. */
    private History history() {
        History history = new History();
        List<String> parents = List.of();
        for (int i = 0; i < plan.commits(); i++) {
            String hash = hash(slug, i);
            User author = members.get(i * 31 % members.size()).user();
            String message = SUBJECTS.get(i % SUBJECTS.size()) + " (" + i + ")\n";
            List<String> paths = List.of("src/module" + i % 40 + "/File" + i % 7 + ".java");
            Instant date = BenchData.TODAY.minus(Duration.ofMinutes(20L * (plan.commits() - i)));
            history.add(new Commit(hash, parents, author.gitIdentity(), Optional.of(author), date, message, paths));
            parents = List.of(hash);
        }
        return history;
    }

    private Tag tag(String name) {
        User tagger = members.get(dice.below(members.size())).user();
        Instant date = BenchData.TODAY.minus(Duration.ofHours(dice.below(9_000)));
        var annotation = new Tag.Annotation(tagger.gitIdentity(), Optional.of(tagger), date, "Release " + name + "\n");
        return new Tag(name, hash(slug, dice.below(plan.commits())), Optional.of(annotation));
    }

    private Pipeline pipeline(int number) {
        Instant start = BenchData.TODAY
                .minus(Duration.ofMinutes(40L * (plan.pipelines() - number + 1)))
                .plusNanos(dice.nanos());
        Result result = dice.percent(80) ? Result.SUCCESSFUL : Result.FAILED;
        List<PipelineStep> steps = new ArrayList<>();
        Instant time = start;
        for (String name : STEPS) {
            Instant end = time.plusSeconds(dice.between(5, 120)).plusNanos(dice.nanos());
            String uuid = Identifiers.uuid(slug + "/step/" + number + "/" + name);
            steps.add(
                    new PipelineStep(uuid, name, new RunState.Completed(result), Optional.of(time), Optional.of(end)));
            time = end;
        }
        return new Pipeline(
                Identifiers.uuid(slug + "/pipeline/" + number),
                number,
                Optional.of(members.get(dice.below(members.size())).user()),
                new Pipeline.Target("branch", "main", hash(slug, dice.below(plan.commits())), Optional.empty()),
                Pipeline.Trigger.PUSH,
                new RunState.Completed(result),
                start,
                Optional.of(time),
                steps,
                false);
    }

    private Hook hook(int number) {
        return new Hook(
                Identifiers.uuid(slug + "/hook/" + number),
                "https://hooks.acme.example/" + slug + "/" + number,
                "Hook " + number,
                true,
                false,
                false,
                false,
                List.of("repo:push"),
                BenchData.TODAY.minus(Duration.ofDays(number)));
    }
}
