package org.bitquarry.emulator.internal.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.internal.data.DemoScript.RepositoryScript;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Hook;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineStep;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.RunState;
import org.bitquarry.emulator.internal.state.RunState.Completed;
import org.bitquarry.emulator.internal.state.RunState.InProgress;
import org.bitquarry.emulator.internal.state.RunState.Pending;
import org.bitquarry.emulator.internal.state.RunState.Result;
import org.bitquarry.emulator.internal.state.RunState.Stage;

/** The demo's pipelines, of which some fail and the last two still run, and its webhooks. */
final class DemoRuns {
    private static final List<String> STEPS = List.of("Build", "Unit tests", "Lint & format", "Deploy to staging");
    private static final int MOST = 45;

    private final Instant today;
    private final Dice dice;
    private final RepositoryScript script;
    private final List<Member> members;
    private final RepositoryContents contents;

    DemoRuns(Instant today, Dice dice, RepositoryScript script, List<Member> members, RepositoryContents contents) {
        this.today = today;
        this.dice = dice;
        this.script = script;
        this.members = members;
        this.contents = contents;
    }

    void add() {
        if (script.pipelines()) {
            List<Commit> built = contents.history()
                    .reachable(List.of(contents.branches().get("main").target()), List.of());
            List<Commit> latest = built.subList(0, Math.min(MOST, built.size())).reversed();
            for (int i = 0; i < latest.size(); i++) {
                contents.pipelines().add(pipeline(i + 1, latest.get(i), latest.size() - i - 1));
            }
        }
        new DemoPipelineSettings(today, script.slug()).addTo(contents);
        script.hooks().forEach(each -> {
            String uuid = Identifiers.uuid(script.slug() + "/hook/" + each.url());
            Instant created =
                    today.minusSeconds(dice.between(1_000_000, 20_000_000)).plusNanos(dice.nanos());
            contents.hooks()
                    .put(
                            uuid,
                            new Hook(
                                    uuid,
                                    each.url(),
                                    each.description(),
                                    each.active(),
                                    false,
                                    true,
                                    dice.percent(50),
                                    each.events(),
                                    created));
        });
    }

    private Pipeline pipeline(int number, Commit commit, int fromTheEnd) {
        Instant start = commit.date().plusSeconds(4).plusNanos(dice.nanos());
        RunState state = state(fromTheEnd);
        List<PipelineStep> steps = steps(number, state, start);
        Optional<Instant> end = state instanceof Completed
                ? steps.stream()
                        .flatMap(step -> step.completedOn().stream())
                        .reduce((first, last) -> last)
                        .or(() -> Optional.of(start))
                : Optional.empty();
        return new Pipeline(
                Identifiers.uuid(script.slug() + "/pipeline/" + number),
                number,
                commit.author().or(() -> Optional.of(members.getLast().user())),
                new Pipeline.Target("branch", "main", commit.hash(), Optional.of("main")),
                dice.percent(90) ? Pipeline.Trigger.PUSH : Pipeline.Trigger.MANUAL,
                state,
                start,
                end,
                steps,
                false);
    }

    private RunState state(int fromTheEnd) {
        if (fromTheEnd == 0) {
            return new Pending();
        }
        if (fromTheEnd == 1) {
            return new InProgress(Stage.RUNNING);
        }
        int chance = dice.below(100);
        if (fromTheEnd == 2 || chance < 20) {
            return new Completed(Result.FAILED);
        }
        return new Completed(chance < 24 ? Result.STOPPED : chance < 26 ? Result.ERROR : Result.SUCCESSFUL);
    }

    private List<PipelineStep> steps(int number, RunState whole, Instant start) {
        int endsAt = endsAt(whole);
        List<PipelineStep> steps = new ArrayList<>();
        Instant time = start.plusSeconds(6);
        for (int i = 0; i < STEPS.size(); i++) {
            String uuid = Identifiers.uuid(script.slug() + "/step/" + number + "/" + i);
            if (i > endsAt) {
                RunState never = whole instanceof Completed ? new Completed(Result.NOT_RUN) : new Pending();
                steps.add(new PipelineStep(uuid, STEPS.get(i), never, Optional.empty(), Optional.empty()));
            } else {
                boolean last = i == endsAt && !whole.equals(new Completed(Result.SUCCESSFUL));
                Instant end = time.plusSeconds(dice.between(5, 190)).plusNanos(dice.nanos());
                boolean runs = last && whole instanceof InProgress;
                steps.add(new PipelineStep(
                        uuid,
                        STEPS.get(i),
                        last ? whole : new Completed(Result.SUCCESSFUL),
                        Optional.of(time),
                        runs ? Optional.empty() : Optional.of(end)));
                time = end.plusSeconds(2);
            }
        }
        return steps;
    }

    /** The index of the last step that ran: all of them for a success, none for something that waits. */
    private int endsAt(RunState whole) {
        return switch (whole) {
            case Pending() -> -1;
            case InProgress(var stage) -> 1;
            case Completed(var result) -> result == Result.SUCCESSFUL ? STEPS.size() - 1 : dice.below(STEPS.size() - 1);
        };
    }
}
