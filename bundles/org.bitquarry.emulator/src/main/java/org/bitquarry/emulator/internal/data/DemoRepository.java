package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.bitquarry.emulator.internal.data.DemoScript.PullRequestScript;
import org.bitquarry.emulator.internal.data.DemoScript.RepositoryScript;
import org.bitquarry.emulator.internal.state.Branch;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.PullRequest.State;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.Tag;
import org.bitquarry.emulator.internal.state.User;

/**
 * Plays a repository's year: commits on main, branches with their commits, pull requests that open, are talked about and close. What
 * happens is in order of time, so that parents are older than children and merge commits join what was there.
 */
final class DemoRepository {
    private static final String MAIN = "main";
    private static final String BOT = "renovate[bot] <bot@renovate.example>";

    private final Instant today;
    private final Dice dice;
    private final DemoScript texts;
    private final RepositoryScript script;
    private final Repository repository;
    private final List<Member> members;
    private final DemoTalk talk;
    private final RepositoryContents contents = new RepositoryContents();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::time).thenComparing(Event::number));
    private int nextEvent;
    private int nextCommit;

    private record Event(Instant time, int number, Runnable action) {}

    DemoRepository(
            Instant today,
            Dice dice,
            DemoScript texts,
            RepositoryScript script,
            Repository repository,
            List<Member> members) {
        this.today = today;
        this.dice = dice;
        this.texts = texts;
        this.script = script;
        this.repository = repository;
        this.members = members;
        this.talk = new DemoTalk(today, dice, texts, script, members);
    }

    RepositoryContents contents() {
        Instant start = repository.createdOn();
        commit(MAIN, List.of(), someone(), start, "Initial commit\n");
        spread(script.commits(), start, time -> commitToMain(time));
        plan(script.pullRequests(), start);
        spread(script.tags().size(), start, new TagsInTurn()::next);
        spread(script.branches().size(), start.plus(Duration.ofDays(200)), new BranchesInTurn()::next);
        while (!events.isEmpty()) {
            events.remove().action().run();
        }
        new DemoRuns(today, dice, script, members, contents).add();
        return contents;
    }

    private void at(Instant time, Runnable action) {
        events.add(new Event(time, nextEvent++, action));
    }

    private void spread(int times, Instant from, java.util.function.Consumer<Instant> action) {
        long step = Duration.between(from, today).toSeconds() / (times + 1);
        for (int i = 1; i <= times; i++) {
            Instant time = from.plusSeconds(step * i + dice.below((int) step));
            if (time.isBefore(today)) {
                at(time, () -> action.accept(time));
            } else {
                at(today.minusSeconds(60), () -> action.accept(today.minusSeconds(60)));
            }
        }
    }

    private void plan(List<PullRequestScript> all, Instant start) {
        List<PullRequestScript> left = new ArrayList<>(all);
        spread(all.size(), start.plus(Duration.ofDays(5)), time -> open(left.removeFirst(), time));
    }

    private void commitToMain(Instant time) {
        if (dice.percent(8)) {
            commit(MAIN, List.of(head(MAIN)), BOT, Optional.empty(), time, "Update dependency lock file");
        } else {
            commit(MAIN, List.of(head(MAIN)), someone(), time, dice.of(texts.subjects()) + "\n");
        }
    }

    private void open(PullRequestScript pull, Instant time) {
        User author = user(pull.author());
        String base = head(MAIN);
        int commits = dice.between(1, 3);
        List<String> parents = List.of(base);
        for (int i = commits; i > 0; i--) {
            String subject = i == commits ? pull.title() : dice.of(texts.subjects());
            String hash = commit(pull.branch(), parents, author, time.minusSeconds(3_600L * i), subject + "\n");
            parents = List.of(hash);
        }
        int id = contents.nextPullRequestId();
        List<Participant> participants = new ArrayList<>();
        pull.reviewers().forEach(nickname -> participants.add(Participant.reviewer(user(nickname))));
        PullRequest opened = new PullRequest(
                id,
                pull.title(),
                pull.description(),
                State.OPEN,
                pull.draft(),
                author,
                pull.branch(),
                head(pull.branch()),
                MAIN,
                base,
                pull.closesBranch(),
                participants,
                Optional.empty(),
                0,
                0,
                time.plusNanos(dice.nanos()),
                time.plusNanos(dice.nanos()));
        DemoTalk.Talk said = talk.about(opened);
        contents.add(said.pullRequest(), said::comments);
        if (pull.state() != State.OPEN) {
            Instant end = time.plusSeconds(dice.between(90_000, 500_000)).plusNanos(dice.nanos());
            at(end, () -> close(pull, id, end));
        }
    }

    private void close(PullRequestScript pull, int id, Instant time) {
        PullRequest open = contents.pullRequests().get(id);
        User closer =
                open.reviewers().isEmpty() ? open.author() : open.reviewers().getFirst();
        Optional<String> merge = Optional.empty();
        if (pull.state() == State.MERGED) {
            String message = "Merged in " + pull.branch() + " (pull request #" + id + ")\n\n" + pull.title()
                    + "\n\nApproved-by: " + closer.displayName() + "\n";
            merge = Optional.of(commit(MAIN, List.of(head(MAIN), open.sourceHash()), closer, time, message));
        }
        if (pull.state() != State.DECLINED) {
            contents.branches().remove(pull.branch());
        }
        contents.put(open.closed(pull.state(), new PullRequest.Closing(closer, merge, pull.reason()))
                .updatedAt(time));
    }

    private String commit(String branch, List<String> parents, User author, Instant time, String message) {
        return commit(branch, parents, author.gitIdentity(), Optional.of(author), time, message);
    }

    private String commit(
            String branch, List<String> parents, String raw, Optional<User> author, Instant time, String message) {
        String hash = Identifiers.sha1(repository.slug() + "/" + nextCommit++);
        List<String> paths = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            String path = dice.of(script.files());
            if (!paths.contains(path)) {
                paths.add(path);
            }
        }
        contents.history().add(new Commit(hash, parents, raw, author, time, message, paths));
        contents.branches().put(branch, new Branch(branch, hash));
        return hash;
    }

    private String head(String branch) {
        return contents.branches().get(branch).target();
    }

    private User user(String nickname) {
        return members.stream()
                .map(Member::user)
                .filter(user -> user.nickname().equals(nickname))
                .findFirst()
                .orElseThrow();
    }

    private User someone() {
        return dice.of(members).user();
    }

    private final class TagsInTurn {
        private int next;

        void next(Instant time) {
            String name = script.tags().get(next++);
            User tagger = someone();
            Optional<Tag.Annotation> annotation = next % 4 == 0
                    ? Optional.empty()
                    : Optional.of(new Tag.Annotation(
                            tagger.gitIdentity(), Optional.of(tagger), time, "Release " + name + "\n"));
            contents.tags().put(name, new Tag(name, head(MAIN), annotation));
        }
    }

    private final class BranchesInTurn {
        private int next;

        void next(Instant time) {
            String name = script.branches().get(next++);
            if (!contents.branches().containsKey(name)) {
                commit(name, List.of(head(MAIN)), someone(), time, dice.of(texts.subjects()) + "\n");
            }
        }
    }
}
