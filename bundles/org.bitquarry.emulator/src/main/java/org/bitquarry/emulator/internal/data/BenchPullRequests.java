package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Discussion;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.PullRequest.State;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.User;

/** The pull requests of a repository of the benchmarks: exactly as many in each state, and by ann, as the plan says. */
final class BenchPullRequests {
    private static final List<String> VERBS = List.of("fix", "add", "remove", "speed up", "rename");
    private static final List<String> THINGS =
            List.of("the cart", "paging", "login", "the exporter", "search", "caching", "the build", "the parser");

    private final Dice dice;
    private final String slug;
    private final BenchPlan plan;
    private final List<Member> members;

    BenchPullRequests(Dice dice, String slug, BenchPlan plan, List<Member> members) {
        this.dice = dice;
        this.slug = slug;
        this.plan = plan;
        this.members = members;
    }

    void addTo(RepositoryContents contents) {
        List<State> states = states();
        Map<State, Integer> seen = new EnumMap<>(State.class);
        for (int id = 1; id <= states.size(); id++) {
            State state = states.get(id - 1);
            int ordinal = seen.merge(state, 1, Integer::sum) - 1;
            PullRequest pullRequest = pullRequest(id, state, ordinal);
            contents.add(pullRequest, () -> discussion(pullRequest));
        }
    }

    /** The state of each number: shuffled, but with the open ones late, and one where the plan fixes it. */
    private List<State> states() {
        List<State> closed = new ArrayList<>();
        for (State state : List.of(State.MERGED, State.DECLINED, State.SUPERSEDED)) {
            closed.addAll(Collections.nCopies(plan.pullRequests().getOrDefault(state, 0), state));
        }
        for (int i = closed.size() - 1; i > 0; i--) {
            Collections.swap(closed, i, dice.below(i + 1));
        }
        int open = plan.pullRequests().getOrDefault(State.OPEN, 0);
        List<State> all = new ArrayList<>(closed);
        IntStream.range(0, open - (plan.fixedOpen() > 0 ? 1 : 0))
                .forEach(i -> all.add(all.size() - dice.below(all.size() / 10 + 1), State.OPEN));
        if (plan.fixedOpen() > 0) {
            all.add(plan.fixedOpen() - 1, State.OPEN);
        }
        return all;
    }

    /** @param ordinal its place among those of its state, from 0 */
    private PullRequest pullRequest(int id, State state, int ordinal) {
        User author = author(state, ordinal);
        int total = plan.pullRequestCount();
        Instant created = BenchData.TODAY
                .minus(Duration.ofMinutes(90L * (total - id + 1)))
                .plusNanos(1_000L * id);
        Instant updated = created.plusSeconds(dice.below(80_000)).plusNanos(1_000L * dice.below(900_000));
        boolean open = state == State.OPEN;
        int comments = open ? commentsWhenOpen(ordinal) : dice.below(6);
        List<Participant> reviewers = new ArrayList<>();
        for (int i = dice.below(4); i > 0; i--) {
            User reviewer = dice.of(members).user();
            if (!reviewer.equals(author)
                    && reviewers.stream().noneMatch(each -> each.user().equals(reviewer))) {
                reviewers.add(Participant.reviewer(reviewer));
            }
        }
        return new PullRequest(
                id,
                (open && ordinal % 4 == 0 ? "fix" : dice.of(VERBS)) + " " + dice.of(THINGS) + " #" + id,
                "Change number " + id + " of " + slug + ".\n\n* one\n* two\n",
                state,
                false,
                author,
                branch(id, open, ordinal),
                BenchRepository.hash(slug, dice.below(plan.commits())),
                "main",
                BenchRepository.hash(slug, dice.below(plan.commits())),
                dice.percent(50),
                reviewers,
                closing(state),
                comments,
                0,
                created,
                updated.isAfter(BenchData.TODAY) ? created : updated);
    }

    private User author(State state, int ordinal) {
        return ordinal < plan.byAnn().getOrDefault(state, 0)
                ? members.getFirst().user()
                : members.get(1 + dice.below(members.size() - 1)).user();
    }

    /** Every open pull request has a branch of its own; the first feature branch has none. */
    private String branch(int id, boolean open, int ordinal) {
        long features = plan.branches().stream()
                .filter(name -> name.startsWith("feature/"))
                .count();
        return "feature/" + (open ? 2 + ordinal : 2 + id % (int) (features - 1));
    }

    private int commentsWhenOpen(int ordinal) {
        return switch (ordinal) {
            case 0 -> 1;
            case 1 -> plan.mostCommentsWhenOpen();
            default -> dice.between(1, plan.mostCommentsWhenOpen());
        };
    }

    private Optional<PullRequest.Closing> closing(State state) {
        if (state == State.OPEN) {
            return Optional.empty();
        }
        Optional<String> merge = state == State.MERGED
                ? Optional.of(BenchRepository.hash(slug, dice.below(plan.commits())))
                : Optional.empty();
        return Optional.of(new PullRequest.Closing(dice.of(members).user(), merge, ""));
    }

    /** Independent of the dice that the rest is made with: it may be made at any time. */
    private Discussion discussion(PullRequest pullRequest) {
        Discussion discussion = new Discussion();
        for (int i = 0; i < pullRequest.commentCount(); i++) {
            Instant time = pullRequest.createdOn().plusSeconds(60L * (i + 1));
            long id = 600_000_000L + (slug.hashCode() & 0xFFFFL) * 1_000_000 + pullRequest.id() * 100L + i;
            User user = members.get((pullRequest.id() + i) % members.size()).user();
            Optional<Comment.Inline> inline = i % 3 == 0
                    ? Optional.of(new Comment.Inline(
                            "src/File" + i % 7 + ".java", OptionalInt.empty(), OptionalInt.of(i + 1)))
                    : Optional.empty();
            discussion.put(new Comment(id, user, "Remark " + (i + 1), inline, OptionalLong.empty(), false, time, time));
        }
        return discussion;
    }
}
