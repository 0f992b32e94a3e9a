package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.READ;

import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** How snippets came about: their commits, and the files of each. */
final class SnippetRevisionTables {
    private static final String REVISIONS_PATH = SnippetTables.ONE + "/commits";
    private static final String ONE = SnippetTables.ONE + "/{Revision}";
    private static final WriteRule HISTORY =
            new WriteRule.Unsupported("history is not changed: ChangeSnippetFile makes another revision");

    static final TableDefinition REVISIONS = table("SnippetRevisions")
            .in(INFORMATION)
            .describedAs("Commits of snippets, newest first.")
            .listedAt(REVISIONS_PATH)
            .pagedByToken()
            .unfiltered()
            .gotAt(REVISIONS_PATH + "/{Revision}")
            .columns(
                    snippet(),
                    lowercase("Revision").at("/hash").length(40).key().describedAs("SHA-1 of the commit, 40 digits."),
                    varchar("Message").at("/message").describedAs("What was done."),
                    varchar("AuthorRaw").at("/author/raw").describedAs("Author as git has it."),
                    accountUuid("AuthorUUID", "/author/user").describedAs("Account of the author; NULL if unknown."),
                    displayName("AuthorDisplayName", "/author/user"),
                    timestamp("CommittedOn").at("/date").describedAs("When it was committed."),
                    varchar("Diff").readFrom(ONE + "/diff").describedAs("What it changed, in the unified format."),
                    varchar("Patch")
                            .readFrom(ONE + "/patch")
                            .describedAs("The same as git sends it by mail, for git am."),
                    webUrl(),
                    rawJson())
            .inserted(HISTORY)
            .updated(HISTORY)
            .deleted(HISTORY)
            .scope(READ, SnippetTables.READ_SCOPE)
            .webLink("/links/html/href")
            .limit("Without SnippetId each snippet costs a request.")
            .build();

    static final TableDefinition FILES = table("SnippetFiles")
            .in(INFORMATION)
            .describedAs("Files of snippets at each of their revisions.")
            .listedAt(ONE)
            .inOneAnswer("/files/*")
            .unfiltered()
            .columns(
                    snippet(),
                    lowercase("Revision")
                            .length(40)
                            .key()
                            .references(INFORMATION, "SnippetRevisions", "Revision")
                            .describedAs("Commit that the file belongs to."),
                    varchar("FileName").named().key().describedAs("Name of the file."),
                    varchar("Content").readFrom(ONE + "/files/{FileName*}").describedAs("Its text."),
                    webUrl(),
                    rawJson())
            .inserted(HISTORY)
            .updated(HISTORY)
            .deleted(HISTORY)
            .scope(READ, SnippetTables.READ_SCOPE)
            .webLink("/links/html/href")
            .limit("Without Revision each revision costs a request.")
            .build();

    private SnippetRevisionTables() {}

    private static ColumnBuilder snippet() {
        return varchar("SnippetId")
                .key()
                .references(INFORMATION, "Snippets", "SnippetId")
                .describedAs("Snippet that it belongs to.");
    }
}
