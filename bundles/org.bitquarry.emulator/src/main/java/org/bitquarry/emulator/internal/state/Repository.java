package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;

/** A repository's own fields; what it holds is {@link RepositoryContents}. */
public record Repository(
        String uuid,
        String slug,
        String name,
        String projectUuid,
        String description,
        boolean isPrivate,
        String forkPolicy,
        String language,
        Optional<String> website,
        boolean hasIssues,
        boolean hasWiki,
        String mainBranch,
        long size,
        Instant createdOn,
        Instant updatedOn) {

    public boolean isCalled(String id) {
        return slug.equals(id) || uuid.equals(id);
    }

    public Repository updatedAt(Instant time) {
        return new Repository(
                uuid,
                slug,
                name,
                projectUuid,
                description,
                isPrivate,
                forkPolicy,
                language,
                website,
                hasIssues,
                hasWiki,
                mainBranch,
                size,
                createdOn,
                time);
    }
}
