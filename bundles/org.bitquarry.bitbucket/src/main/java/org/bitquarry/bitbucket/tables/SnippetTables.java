package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Snippets, and what is said about them. */
final class SnippetTables {
    private static final String ALL = "/snippets/{workspace}";
    static final String ONE = ALL + "/{SnippetId}";
    private static final String ALL_COMMENTS = ONE + "/comments";
    private static final String ONE_COMMENT = ALL_COMMENTS + "/{Id}";
    static final String READ_SCOPE = "read:snippet:bitbucket";
    private static final String WRITE_SCOPE = "write:snippet:bitbucket";

    static final TableDefinition SNIPPETS = table("Snippets")
            .in(INFORMATION)
            .describedAs("Snippets of the workspace.")
            .listedAt(ALL)
            .unfiltered()
            .gotAt(ONE)
            .columns(
                    varchar("SnippetId").at("/id").key().describedAs("Short id in addresses."),
                    varchar("Title").at("/title").insertable().updatable().describedAs("What it is about."),
                    bool("IsPrivate")
                            .at("/is_private")
                            .insertable()
                            .updatable()
                            .describedAs("Hidden from people without access."),
                    varchar("Scm").at("/scm").describedAs("Kind of version control: git."),
                    uuid("OwnerUUID").at("/owner/uuid").describedAs("Workspace or account that it belongs to."),
                    displayName("OwnerDisplayName", "/owner"),
                    accountUuid("CreatorUUID", "/creator").describedAs("Account that made it."),
                    displayName("CreatorDisplayName", "/creator"),
                    timestamp("CreatedOn").at("/created_on").required().describedAs("When it was made."),
                    timestamp("UpdatedOn").at("/updated_on").required().describedAs("When it changed last."),
                    webUrl(),
                    varchar("FileName")
                            .insertRequired()
                            .notUpdatable("use ChangeSnippetFile")
                            .hidden()
                            .describedAs("Name of the file that a new snippet begins with; only for INSERT."),
                    varchar("FileContent")
                            .insertRequired()
                            .notUpdatable("use ChangeSnippetFile")
                            .hidden()
                            .describedAs("Text of that file; only for INSERT."),
                    bool("IsWatched")
                            .readFrom(ONE + "/watch")
                            .readOnly("use WatchSnippet or UnwatchSnippet")
                            .describedAs("You get messages about it."),
                    rawJson())
            .inserted(new WriteRule.Upload(
                    ALL,
                    "FileName",
                    Optional.of("FileContent"),
                    Optional.of("file"),
                    Map.of("title", List.of("Title"), "is_private", List.of("IsPrivate"))))
            .updated(new WriteRule.PartialPut(ONE))
            .deleted(new WriteRule.Delete(ONE, false).losing("its files and their history are gone with it"))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE, WRITE_SCOPE)
            .scope(UPDATE, READ_SCOPE, WRITE_SCOPE)
            .scope(DELETE, "delete:snippet:bitbucket")
            .webLink("/links/html/href")
            .limit("Files are in SnippetFiles; ChangeSnippetFile changes one.")
            .build();

    static final TableDefinition COMMENTS = table("SnippetComments")
            .in(INFORMATION)
            .describedAs("Comments on snippets of the workspace.")
            .listedAt(ALL_COMMENTS)
            .unfiltered()
            .gotAt(ONE_COMMENT)
            .columns(
                    varchar("SnippetId")
                            .required()
                            .insertRequired()
                            .notUpdatable("a comment can't move to another snippet")
                            .references(INFORMATION, "Snippets", "SnippetId")
                            .describedAs("Snippet that it is about."),
                    CommentColumns.id(),
                    CommentColumns.text("Text in Markdown."),
                    CommentColumns.html(),
                    CommentColumns.parent(),
                    accountUuid("UserUUID", "/user").describedAs("Account that wrote it."),
                    displayName("UserDisplayName", "/user"),
                    timestamp("CreatedOn").at("/created_on").describedAs("When it was written."),
                    timestamp("UpdatedOn").at("/updated_on").describedAs("When it changed last."),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ALL_COMMENTS, List.of()))
            .updated(new WriteRule.PartialPut(ONE_COMMENT))
            .deleted(new WriteRule.Delete(ONE_COMMENT, false)
                    .losing("a comment made anew is of now and yours, and its answers don't come with it"))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE, WRITE_SCOPE)
            .scope(UPDATE, READ_SCOPE, WRITE_SCOPE)
            .scope(DELETE, WRITE_SCOPE)
            .webLink("/links/html/href")
            .build();

    private SnippetTables() {}
}
