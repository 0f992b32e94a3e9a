package org.bitquarry.bitbucket.tables;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables that people may look for and that Bitbucket Cloud no longer has. */
public final class RemovedTables {
    private static final String TRACKER =
            "Bitbucket Cloud removed its issue tracker, with components, milestones and versions, on 20 August 2026:"
                    + " there is no table %s any more.";
    private static final String WIKI =
            "Bitbucket Cloud removed its wikis on 20 August 2026: there is no table %s any more.";
    private static final String ACROSS =
            "Bitbucket Cloud removed lists across workspaces on 14 April 2026: there is no table %s any more."
                    + " Information.Workspaces and Information.Repositories hold what you can see.";

    private static final Map<String, String> SENTENCES = Stream.of(
                    Map.entry(
                            TRACKER,
                            Set.of(
                                    "Issues",
                                    "IssueComments",
                                    "IssueChanges",
                                    "IssueAttachments",
                                    "IssueVotes",
                                    "IssueWatchers",
                                    "Attachments",
                                    "Milestones",
                                    "Components",
                                    "Versions")),
                    Map.entry(WIKI, Set.of("Wiki", "Wikis", "WikiPages")),
                    Map.entry(ACROSS, Set.of("Teams", "UserPermissions", "PublicRepositories")))
            .flatMap(entry -> entry.getValue().stream()
                    .map(name -> Map.entry(
                            name.toLowerCase(Locale.ROOT), entry.getKey().replace("%s", name))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private RemovedTables() {}

    /** Returns the sentence that says since when a table is gone; empty when it never was. */
    public static Optional<String> explanation(String tableName) {
        return Optional.ofNullable(SENTENCES.get(tableName.toLowerCase(Locale.ROOT)));
    }
}
