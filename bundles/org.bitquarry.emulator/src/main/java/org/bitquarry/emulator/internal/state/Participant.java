package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Someone who has to do with a pull request.
 *
 * @param participatedOn when they last did something
 */
public record Participant(User user, boolean isReviewer, Opinion opinion, Optional<Instant> participatedOn) {
    /** What a participant thinks of it. */
    public enum Opinion {
        NONE,
        APPROVED,
        CHANGES_REQUESTED
    }

    public static Participant reviewer(User user) {
        return new Participant(user, true, Opinion.NONE, Optional.empty());
    }

    public static Participant passerBy(User user, Instant time) {
        return new Participant(user, false, Opinion.NONE, Optional.of(time));
    }

    /** The participants after a user has done something: a new one, or an old one with a new time. */
    public static List<Participant> joined(List<Participant> before, User user, Instant time) {
        List<Participant> after = new ArrayList<>(before);
        after.replaceAll(each -> each.user.equals(user) ? each.thinks(each.opinion, time) : each);
        if (after.stream().noneMatch(each -> each.user.equals(user))) {
            after.add(passerBy(user, time));
        }
        return after;
    }

    public Participant thinks(Opinion newOpinion, Instant time) {
        return new Participant(user, isReviewer, newOpinion, Optional.of(time));
    }

    public Participant asReviewer(boolean reviews) {
        return new Participant(user, reviews, opinion, participatedOn);
    }
}
