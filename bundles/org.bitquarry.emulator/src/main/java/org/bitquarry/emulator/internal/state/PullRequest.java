package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A pull request.
 *
 * @param sourceHash the full hash of the source branch's last commit, of which the API shows 12 digits
 * @param participants reviewers are among them, with their role
 */
public record PullRequest(
        int id,
        String title,
        String description,
        State state,
        boolean draft,
        User author,
        String sourceBranch,
        String sourceHash,
        String destinationBranch,
        String destinationHash,
        boolean closeSourceBranch,
        List<Participant> participants,
        Optional<Closing> closing,
        int commentCount,
        int taskCount,
        Instant createdOn,
        Instant updatedOn) {

    /** The states, as the API writes them. */
    public enum State {
        OPEN,
        MERGED,
        DECLINED,
        SUPERSEDED
    }

    /**
     * How it was closed.
     *
     * @param reason the text given when it was declined
     */
    public record Closing(User by, Optional<String> mergeCommit, String reason) {}

    public PullRequest {
        participants = List.copyOf(participants);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public List<User> reviewers() {
        return participants.stream()
                .filter(Participant::isReviewer)
                .map(Participant::user)
                .toList();
    }

    public PullRequest described(String newTitle, String newDescription) {
        return with(parts -> {
            parts.title = newTitle;
            parts.description = newDescription;
        });
    }

    public PullRequest flagged(boolean isDraft, boolean closesSourceBranch) {
        return with(parts -> {
            parts.draft = isDraft;
            parts.closeSourceBranch = closesSourceBranch;
        });
    }

    public PullRequest into(String branch, String hash) {
        return with(parts -> {
            parts.destinationBranch = branch;
            parts.destinationHash = hash;
        });
    }

    public PullRequest withParticipants(List<Participant> all) {
        return with(parts -> parts.participants = all);
    }

    public PullRequest withCommentCount(int comments) {
        return with(parts -> parts.commentCount = comments);
    }

    public PullRequest withTaskCount(int tasks) {
        return with(parts -> parts.taskCount = tasks);
    }

    public PullRequest from(String hash) {
        return with(parts -> parts.sourceHash = hash);
    }

    public PullRequest updatedAt(Instant time) {
        return with(parts -> parts.updatedOn = time);
    }

    public PullRequest closed(State end, Closing how) {
        return with(parts -> {
            parts.state = end;
            parts.closing = Optional.of(how);
        });
    }

    private PullRequest with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return new PullRequest(
                id,
                parts.title,
                parts.description,
                parts.state,
                parts.draft,
                author,
                sourceBranch,
                parts.sourceHash,
                parts.destinationBranch,
                parts.destinationHash,
                parts.closeSourceBranch,
                parts.participants,
                parts.closing,
                parts.commentCount,
                parts.taskCount,
                createdOn,
                parts.updatedOn);
    }

    /** What may change of it. */
    private static final class Parts {
        private String title;
        private String description;
        private State state;
        private boolean draft;
        private String sourceHash;
        private String destinationBranch;
        private String destinationHash;
        private boolean closeSourceBranch;
        private List<Participant> participants;
        private Optional<Closing> closing;
        private int commentCount;
        private int taskCount;
        private Instant updatedOn;

        Parts(PullRequest of) {
            title = of.title;
            description = of.description;
            state = of.state;
            draft = of.draft;
            sourceHash = of.sourceHash;
            destinationBranch = of.destinationBranch;
            destinationHash = of.destinationHash;
            closeSourceBranch = of.closeSourceBranch;
            participants = of.participants;
            closing = of.closing;
            commentCount = of.commentCount;
            taskCount = of.taskCount;
            updatedOn = of.updatedOn;
        }
    }
}
