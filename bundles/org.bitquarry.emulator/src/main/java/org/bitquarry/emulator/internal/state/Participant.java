package org.bitquarry.emulator.internal.state;

import java.time.Instant;
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

    public Participant thinks(Opinion newOpinion, Instant time) {
        return new Participant(user, isReviewer, newOpinion, Optional.of(time));
    }

    public Participant asReviewer(boolean reviews) {
        return new Participant(user, reviews, opinion, participatedOn);
    }
}
