package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.CONTAINS;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;

import java.util.List;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** What a repository's history consists of: branches, tags and commits. */
final class RefTables {
    private static final String ALL_BRANCHES = CommonColumns.REPOSITORY + "/refs/branches";
    private static final String ALL_TAGS = CommonColumns.REPOSITORY + "/refs/tags";

    static final TableDefinition BRANCHES = table("Branches")
            .in(REPOSITORY)
            .describedAs("Branches of a repository.")
            .listedAt(ALL_BRANCHES)
            .gotAt(ALL_BRANCHES + "/{Name}")
            .columns(name("Name of the branch, without refs/heads/."))
            .columns(target("The commit can't be moved; push to the branch instead"))
            .columns(
                    varchar("DefaultMergeStrategy")
                            .at("/default_merge_strategy")
                            .describedAs("How pull requests into it are merged unless told otherwise."),
                    json("MergeStrategies").at("/merge_strategies").describedAs("Ways in which they can be merged."),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ALL_BRANCHES, List.of()))
            .updated(new WriteRule.Unsupported(
                    "Bitbucket can't rename or move a branch: make a new one, delete this one"))
            .deleted(new WriteRule.Delete(ALL_BRANCHES + "/{Name}", false))
            .scope(READ, "read:repository:bitbucket")
            .scope(INSERT, "write:repository:bitbucket")
            .scope(DELETE, "write:repository:bitbucket")
            .webLink("/links/html/href")
            .limit("The main branch can't be deleted.")
            .build();

    static final TableDefinition TAGS = table("Tags")
            .in(REPOSITORY)
            .describedAs("Tags of a repository.")
            .listedAt(ALL_TAGS)
            .gotAt(ALL_TAGS + "/{Name}")
            .columns(name("Name of the tag, without refs/tags/."))
            .columns(
                    varchar("Message")
                            .at("/message")
                            .insertable()
                            .notUpdatable("a tag can't be changed")
                            .describedAs("Annotation; NULL for a lightweight tag."),
                    timestamp("TaggedOn").at("/date").describedAs("When it was annotated."),
                    varchar("TaggerRaw").at("/tagger/raw").describedAs("Who annotated it, as git has it."),
                    accountUuid("TaggerUUID", "/tagger/user").describedAs("Account of the tagger."))
            .columns(target("a tag can't be moved: delete it and make it anew"))
            .columns(webUrl(), rawJson())
            .inserted(new WriteRule.Post(ALL_TAGS, List.of()))
            .updated(new WriteRule.Unsupported("a tag can't be changed: delete it and make it anew"))
            .deleted(new WriteRule.Delete(ALL_TAGS + "/{Name}", false))
            .scope(READ, "read:repository:bitbucket")
            .scope(INSERT, "write:repository:bitbucket")
            .scope(DELETE, "write:repository:bitbucket")
            .webLink("/links/html/href")
            .build();

    static final TableDefinition REFS = table("Refs")
            .in(REPOSITORY)
            .describedAs("Branches and tags of a repository together.")
            .listedAt(CommonColumns.REPOSITORY + "/refs")
            .columns(
                    varchar("RefType")
                            .at("/type")
                            .key()
                            .oneOf("branch", "tag")
                            .describedAs("Whether it is a branch or a tag."),
                    varchar("Name")
                            .at("/name")
                            .key()
                            .filteredBy("name", EQ, IN, CONTAINS)
                            .describedAs("Name, without refs/heads/ or refs/tags/."),
                    lowercase("TargetHash").at("/target/hash").required().describedAs("Commit that it points to."),
                    timestamp("TargetDate")
                            .at("/target/date")
                            .required()
                            .sortedBy("target.date")
                            .describedAs("When that commit was made."),
                    varchar("TargetMessage").at("/target/message").describedAs("Message of that commit."),
                    varchar("TargetAuthorRaw")
                            .at("/target/author/raw")
                            .describedAs("Author of that commit as git has it."),
                    accountUuid("TargetAuthorUUID", "/target/author/user")
                            .describedAs("Account of that commit's author."),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Unsupported("use Branches or Tags"))
            .updated(new WriteRule.Unsupported("refs can't be moved: push to the branch instead"))
            .deleted(new WriteRule.Unsupported("use Branches or Tags"))
            .scope(READ, "read:repository:bitbucket")
            .webLink("/links/html/href")
            .build();

    static final TableDefinition COMMITS = table("Commits")
            .in(REPOSITORY)
            .describedAs("Commits of a repository, reachable from any branch or tag, newest first.")
            .listedAt(CommonColumns.REPOSITORY + "/commits")
            .pagedByToken()
            .unfiltered()
            .gotAt(CommonColumns.REPOSITORY + "/commit/{Hash}")
            .columns(
                    lowercase("Hash").at("/hash").length(40).key().describedAs("SHA-1 of the commit, 40 digits."),
                    varchar("Message").at("/message").required().describedAs("What was done, and why."),
                    varchar("AuthorRaw").at("/author/raw").required().describedAs("Author as git has it."),
                    accountUuid("AuthorUUID", "/author/user").describedAs("Account of the author; NULL if unknown."),
                    displayName("AuthorDisplayName", "/author/user"),
                    timestamp("CommittedOn").at("/date").required().describedAs("When it was committed."),
                    json("Parents").at("/parents").describedAs("Commits that it stands on."),
                    varchar("SummaryRaw").at("/summary/raw").describedAs("Message as text."),
                    varchar("SummaryHtml").at("/summary/html").hidden().describedAs("Message as HTML."),
                    varchar("IncludeRevision")
                            .sentAs("include")
                            .hidden()
                            .readOnly("it only chooses what is listed")
                            .describedAs("WHERE IncludeRevision = 'main' lists what is reachable from there."),
                    varchar("ExcludeRevision")
                            .sentAs("exclude")
                            .hidden()
                            .readOnly("it only chooses what is listed")
                            .describedAs("WHERE ExcludeRevision = 'main' leaves out what is reachable from there."),
                    varchar("Path")
                            .sentAs("path")
                            .hidden()
                            .readOnly("it only chooses what is listed")
                            .describedAs("WHERE Path = 'src' lists commits that touch it."),
                    varchar("Diff")
                            .readFrom(CommonColumns.REPOSITORY + "/diff/{Hash}")
                            .describedAs("What it changes compared with its first parent, in the unified format."),
                    varchar("Patch")
                            .readFrom(CommonColumns.REPOSITORY + "/patch/{Hash}")
                            .describedAs("The same as git sends it by mail, for git am."),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Unsupported("commits are pushed with git"))
            .updated(new WriteRule.Unsupported("commits never change"))
            .deleted(new WriteRule.Unsupported("commits can't be deleted"))
            .scope(READ, "read:repository:bitbucket")
            .webLink("/links/html/href")
            .limit("Bitbucket can neither filter nor count commits: use LIMIT.")
            .build();

    private RefTables() {}

    private static ColumnBuilder name(String description) {
        return varchar("Name")
                .at("/name")
                .key()
                .filteredBy("name", EQ, IN, CONTAINS)
                .sortedNaturally("name")
                .insertRequired()
                .notUpdatable("Bitbucket has no request that renames it")
                .describedAs(description);
    }

    private static ColumnBuilder[] target(String notMoved) {
        return new ColumnBuilder[] {
            lowercase("TargetHash")
                    .at("/target/hash")
                    .required()
                    .insertRequired()
                    .notUpdatable(notMoved)
                    .offering(REPOSITORY, "Commits", "Hash")
                    .describedAs("Commit that it points to."),
            timestamp("TargetDate")
                    .at("/target/date")
                    .required()
                    .sortedBy("target.date")
                    .describedAs("When that commit was made."),
            varchar("TargetMessage").at("/target/message").describedAs("Message of that commit."),
            varchar("TargetAuthorRaw").at("/target/author/raw").describedAs("Author of that commit as git has it."),
            accountUuid("TargetAuthorUUID", "/target/author/user").describedAs("Account of that commit's author.")
        };
    }
}
