package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        return new PullRequest(
                id,
                newTitle,
                newDescription,
                state,
                draft,
                author,
                sourceBranch,
                sourceHash,
                destinationBranch,
                destinationHash,
                closeSourceBranch,
                participants,
                closing,
                commentCount,
                taskCount,
                createdOn,
                updatedOn);
    }

    public PullRequest flagged(boolean isDraft, boolean closesSourceBranch) {
        return new PullRequest(
                id,
                title,
                description,
                state,
                isDraft,
                author,
                sourceBranch,
                sourceHash,
                destinationBranch,
                destinationHash,
                closesSourceBranch,
                participants,
                closing,
                commentCount,
                taskCount,
                createdOn,
                updatedOn);
    }

    public PullRequest into(String branch, String hash) {
        return new PullRequest(
                id,
                title,
                description,
                state,
                draft,
                author,
                sourceBranch,
                sourceHash,
                branch,
                hash,
                closeSourceBranch,
                participants,
                closing,
                commentCount,
                taskCount,
                createdOn,
                updatedOn);
    }

    public PullRequest withParticipants(List<Participant> all) {
        return new PullRequest(
                id,
                title,
                description,
                state,
                draft,
                author,
                sourceBranch,
                sourceHash,
                destinationBranch,
                destinationHash,
                closeSourceBranch,
                all,
                closing,
                commentCount,
                taskCount,
                createdOn,
                updatedOn);
    }

    public PullRequest withCommentCount(int comments) {
        return new PullRequest(
                id,
                title,
                description,
                state,
                draft,
                author,
                sourceBranch,
                sourceHash,
                destinationBranch,
                destinationHash,
                closeSourceBranch,
                participants,
                closing,
                comments,
                taskCount,
                createdOn,
                updatedOn);
    }

    public PullRequest withTaskCount(int tasks) {
        return new PullRequest(
                id,
                title,
                description,
                state,
                draft,
                author,
                sourceBranch,
                sourceHash,
                destinationBranch,
                destinationHash,
                closeSourceBranch,
                participants,
                closing,
                commentCount,
                tasks,
                createdOn,
                updatedOn);
    }

    public PullRequest from(String hash) {
        return new PullRequest(
                id,
                title,
                description,
                state,
                draft,
                author,
                sourceBranch,
                hash,
                destinationBranch,
                destinationHash,
                closeSourceBranch,
                participants,
                closing,
                commentCount,
                taskCount,
                createdOn,
                updatedOn);
    }

    public PullRequest updatedAt(Instant time) {
        return new PullRequest(
                id,
                title,
                description,
                state,
                draft,
                author,
                sourceBranch,
                sourceHash,
                destinationBranch,
                destinationHash,
                closeSourceBranch,
                participants,
                closing,
                commentCount,
                taskCount,
                createdOn,
                time);
    }

    public PullRequest closed(State end, Closing how) {
        return new PullRequest(
                id,
                title,
                description,
                end,
                draft,
                author,
                sourceBranch,
                sourceHash,
                destinationBranch,
                destinationHash,
                closeSourceBranch,
                participants,
                Optional.of(how),
                commentCount,
                taskCount,
                createdOn,
                updatedOn);
    }
}
