package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.READ;

import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableDefinition;

/** What commits change, and where they collide. */
final class DiffTables {
    private static final String READ_SCOPE = "read:repository:bitbucket";

    static final TableDefinition DIFFSTAT = table("Diffstat")
            .in(REPOSITORY)
            .describedAs("Files that differ between two commits, with the number of lines.")
            .listedAt(CommonColumns.REPOSITORY + "/diffstat/{Spec}")
            .pageLength(500)
            .pagedByToken()
            .unfiltered()
            .columns(varchar("Spec")
                    .key()
                    .references(REPOSITORY, "Commits", "Hash")
                    .describedAs("What is compared: 'topic..main' is what topic changes compared with main,"
                            + " a single commit is compared with its first parent."))
            .columns(changes())
            .columns(
                    bool("Topic")
                            .sentAs("topic")
                            .hidden()
                            .readOnly("it only chooses how commits are compared")
                            .describedAs("WHERE Topic = FALSE compares with the other commit itself, not with where"
                                    + " the two parted."),
                    bool("IgnoreWhitespace")
                            .sentAs("ignore_whitespace")
                            .hidden()
                            .readOnly("it only chooses how commits are compared")
                            .describedAs("WHERE IgnoreWhitespace = TRUE counts no lines that differ in blanks only."),
                    bool("Renames")
                            .sentAs("renames")
                            .hidden()
                            .readOnly("it only chooses how commits are compared")
                            .describedAs("WHERE Renames = FALSE shows a renamed file as removed and added."),
                    rawJson())
            .scope(READ, READ_SCOPE)
            .limit("Listed by Spec: without it each commit is compared with its parent and costs a request.")
            .build();

    static final TableDefinition OF_PULL_REQUEST = table("PullRequestDiffstat")
            .in(REPOSITORY)
            .describedAs("Files that a pull request changes, with the number of lines.")
            .listedAt(PullRequestTables.ALL + "/{PullRequestId}/diffstat")
            .pageLength(500)
            .pagedByToken()
            .unfiltered()
            .columns(PullRequestPartTables.pullRequest().key())
            .columns(changes())
            .columns(rawJson())
            .scope(READ, PullRequestTables.READ_SCOPE)
            .limit("Bitbucket redirects each request for it: it costs two.")
            .build();

    static final TableDefinition CONFLICTS = table("FileConflicts")
            .in(REPOSITORY)
            .describedAs("Files in which pull requests collide with what they go to.")
            .listedAt(PullRequestTables.ALL + "/{PullRequestId}/conflicts")
            .pageLength(500)
            .pagedByToken()
            .unfiltered()
            .columns(PullRequestPartTables.pullRequest().key())
            .columns(conflict())
            .scope(READ, PullRequestTables.READ_SCOPE)
            .limit("Bitbucket redirects each request for it: it costs two.")
            .build();

    static final TableDefinition CONFLICTS_OF_COMMITS = table("CommitFileConflicts")
            .in(REPOSITORY)
            .describedAs("Files in which two commits collide.")
            .listedAt(CommonColumns.REPOSITORY + "/file-conflicts/{Spec}")
            .pageLength(500)
            .pagedByToken()
            .unfiltered()
            .columns(varchar("Spec")
                    .key()
                    .describedAs("The two commits, as 'hash..hash'; what comes first goes onto the other."))
            .columns(conflict())
            .scope(READ, READ_SCOPE)
            .limit("Listed by Spec: WHERE has to say it.")
            .build();

    private static ColumnBuilder[] conflict() {
        return new ColumnBuilder[] {
            varchar("Path").at("/path").key().describedAs("File."),
            varchar("Scenario")
                    .at("/scenario")
                    .required()
                    .describedAs("How they collide: content, delete_modify, rename …"),
            varchar("Message").at("/message").describedAs("The same in words."),
            rawJson()
        };
    }

    private static ColumnBuilder[] changes() {
        return new ColumnBuilder[] {
            varchar("Path").at("/new/path").orAt("/old/path").key().describedAs("File; where it was, if it is gone."),
            varchar("OldPath").at("/old/path").describedAs("Where it was; NULL for a new file."),
            varchar("Status")
                    .at("/status")
                    .required()
                    .describedAs("added, removed, modified, renamed, or how it conflicts."),
            integer("LinesAdded").at("/lines_added").describedAs("Number of new lines."),
            integer("LinesRemoved").at("/lines_removed").describedAs("Number of old lines that are gone.")
        };
    }

    private DiffTables() {}
}
