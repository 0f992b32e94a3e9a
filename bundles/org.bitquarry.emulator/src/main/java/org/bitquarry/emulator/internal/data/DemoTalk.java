package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bitquarry.emulator.internal.data.DemoScript.RepositoryScript;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Discussion;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.Participant.Opinion;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.User;

/** What is said about the demo's pull requests: comments, some on a line, some answered, some deleted; and opinions. */
final class DemoTalk {
    private final Instant today;
    private final Dice dice;
    private final DemoScript texts;
    private final RepositoryScript script;
    private final List<Member> members;
    private long nextId;

    /** A pull request after the talk, and the talk. */
    record Talk(PullRequest pullRequest, Discussion comments) {}

    DemoTalk(Instant today, Dice dice, DemoScript texts, RepositoryScript script, List<Member> members) {
        this.today = today;
        this.dice = dice;
        this.texts = texts;
        this.script = script;
        this.members = members;
        this.nextId = 520_000_000L + (script.slug().hashCode() & 0xFFFF) * 1_000L;
    }

    Talk about(PullRequest pullRequest) {
        Discussion comments = new Discussion();
        List<Participant> participants = new ArrayList<>(pullRequest.participants());
        Instant time = pullRequest.createdOn();
        Instant last = pullRequest.updatedOn();
        OptionalLong previous = OptionalLong.empty();
        int remarks = pullRequest.draft() ? 6 : dice.below(6);
        for (int i = 0; i < remarks; i++) {
            time = time.plus(Duration.ofMinutes(dice.between(3, 300))).plusNanos(dice.nanos());
            if (!time.isBefore(today)) {
                break;
            }
            User speaker = dice.percent(70) && !participants.isEmpty()
                    ? dice.of(participants).user()
                    : dice.of(members).user();
            Comment comment = comment(speaker, time, previous);
            comments.put(comment);
            previous = OptionalLong.of(comment.id());
            last = time;
            takePart(participants, pullRequest.author(), speaker, time);
        }
        PullRequest after = pullRequest
                .withParticipants(participants)
                .withCommentCount(comments.present())
                .updatedAt(last);
        return new Talk(after, comments);
    }

    private Comment comment(User speaker, Instant time, OptionalLong previous) {
        OptionalLong parent = dice.percent(25) ? previous : OptionalLong.empty();
        Optional<Comment.Inline> inline = dice.percent(40)
                ? Optional.of(new Comment.Inline(
                        dice.of(script.files()),
                        OptionalInt.empty(),
                        dice.percent(80) ? OptionalInt.of(dice.between(1, 240)) : OptionalInt.empty()))
                : Optional.empty();
        Comment said = new Comment(
                nextId++,
                speaker,
                dice.of(texts.comments()),
                inline,
                parent,
                false,
                time,
                time.plusNanos(dice.nanos()));
        return dice.percent(10) ? said.removed(time.plusSeconds(40)) : said;
    }

    private void takePart(List<Participant> participants, User author, User speaker, Instant time) {
        for (int i = 0; i < participants.size(); i++) {
            Participant each = participants.get(i);
            if (each.user().equals(speaker)) {
                Opinion opinion = !each.isReviewer() || speaker.equals(author)
                        ? each.opinion()
                        : dice.percent(70) ? Opinion.APPROVED : Opinion.CHANGES_REQUESTED;
                participants.set(i, each.thinks(opinion, time));
                return;
            }
        }
        participants.add(Participant.passerBy(speaker, time));
    }
}
