package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Files of a repository's commits, and how they came about. */
final class FileTables {
    private static final String SOURCE = CommonColumns.REPOSITORY + "/src";
    private static final String ONE = SOURCE + "/{Revision}/{Path*}";
    private static final String READ_SCOPE = "read:repository:bitbucket";
    private static final String WRITE_SCOPE = "write:repository:bitbucket";
    private static final Map<String, List<String>> COMMIT = Map.of(
            "message", List.of("CommitMessage"),
            "author", List.of("CommitAuthor"),
            "branch", List.of("Branch", "Revision"));

    static final TableDefinition FILES = table("Files")
            .in(REPOSITORY)
            .describedAs("Files and directories as of a revision; changing one makes a commit.")
            .listedAt(SOURCE + "/{Revision}/{Directory*}")
            .pagedByToken()
            .gotAt(ONE + "?format=meta")
            .columns(
                    revision()
                            .insertable()
                            .notUpdatable("say Branch to commit elsewhere")
                            .describedAs("Branch, tag or commit; the main branch unless WHERE says it."),
                    varchar("Path")
                            .at("/path")
                            .key()
                            .filteredBy("path", EQ, IN)
                            .insertRequired()
                            .notUpdatable("a file moves by INSERT and DELETE")
                            .describedAs("Path from the root."),
                    varchar("EntryType")
                            .at("/type")
                            .required()
                            .oneOf("commit_file", "commit_directory")
                            .filteredBy("type", EQ, IN)
                            .describedAs("File or directory."),
                    bigint("Size").at("/size").describedAs("Number of bytes; NULL for a directory."),
                    varchar("Mimetype").at("/mimetype").describedAs("What Bitbucket takes it for."),
                    json("Attributes").at("/attributes").describedAs("Such as [\"executable\"] or [\"link\"]."),
                    lowercase("CommitHash")
                            .at("/commit/hash")
                            .length(40)
                            .references(REPOSITORY, "Commits", "Hash")
                            .describedAs("Commit that the revision stands for."),
                    varchar("Directory")
                            .unlessBound("")
                            .hidden()
                            .readOnly("it only chooses what is listed")
                            .describedAs("WHERE Directory = 'src/main' lists that directory instead of the root."),
                    integer("MaxDepth")
                            .sentAs("max_depth")
                            .hidden()
                            .readOnly("it only chooses what is listed")
                            .describedAs("WHERE MaxDepth = 3 lists so many levels of directories."),
                    varchar("Content")
                            .readFrom(ONE)
                            .onlyWhere("EntryType", List.of("commit_file"), "a directory has no text")
                            .insertRequired()
                            .updatable()
                            .describedAs("Text of the file."),
                    about("CommitMessage").describedAs("Message of the commit that a change makes."),
                    about("CommitAuthor")
                            .describedAs("Author of that commit, as Name <address>; yourself unless given."),
                    about("Branch")
                            .describedAs(
                                    "Branch that it goes onto; made if it is not there. The revision unless given."),
                    rawJson())
            .inserted(upload())
            .updated(upload())
            .deleted(new WriteRule.Upload(SOURCE, "Path", Optional.empty(), Optional.empty(), COMMIT))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE, WRITE_SCOPE)
            .scope(UPDATE, READ_SCOPE, WRITE_SCOPE)
            .scope(DELETE, READ_SCOPE, WRITE_SCOPE)
            .limit("One directory is listed: the root, unless WHERE names Directory; MaxDepth descends.")
            .limit("Only texts can be written as values.")
            .build();

    static final TableDefinition HISTORY = table("FileHistory")
            .in(REPOSITORY)
            .describedAs("Commits that changed a file, newest first.")
            .listedAt(CommonColumns.REPOSITORY + "/filehistory/{Revision}/{Path*}")
            .pageLength(50)
            .pagedByToken()
            .unfiltered()
            .columns(
                    revision().describedAs("Where the history is read from; the main branch unless WHERE says it."),
                    varchar("Path")
                            .key()
                            .references(REPOSITORY, "Files", "Path")
                            .describedAs("File whose history it is."),
                    lowercase("CommitHash")
                            .at("/commit/hash")
                            .length(40)
                            .key()
                            .references(REPOSITORY, "Commits", "Hash")
                            .describedAs("Commit that changed it."),
                    varchar("PathThen").at("/path").describedAs("Where the file was then."),
                    bigint("Size").at("/size").describedAs("Number of its bytes then."),
                    timestamp("CommittedOn").at("/commit/date").describedAs("When it was committed."),
                    varchar("CommitMessage").at("/commit/message").describedAs("What was done, and why."),
                    varchar("AuthorRaw").at("/commit/author/raw").describedAs("Author as git has it."),
                    accountUuid("AuthorUUID", "/commit/author/user")
                            .describedAs("Account of the author; NULL if unknown."),
                    rawJson())
            .scope(READ, READ_SCOPE)
            .limit("WHERE Path = … reads one history; without it each entry of the root costs a request.")
            .build();

    private FileTables() {}

    private static WriteRule upload() {
        return new WriteRule.Upload(SOURCE, "Path", Optional.of("Content"), Optional.empty(), COMMIT);
    }

    private static ColumnBuilder revision() {
        return varchar("Revision")
                .unlessBound("HEAD")
                .withSlashAs(
                        "/target/hash",
                        CommonColumns.REPOSITORY + "/refs/branches/{Revision}",
                        CommonColumns.REPOSITORY + "/refs/tags/{Revision}")
                .key();
    }

    private static ColumnBuilder about(String name) {
        return varchar(name).insertable().updatable().hidden();
    }
}
