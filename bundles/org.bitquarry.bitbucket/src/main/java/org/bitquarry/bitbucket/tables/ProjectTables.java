package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.createdOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.updatedOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.CONTAINS;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.GE;
import static org.bitquarry.model.table.Operator.GT;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.Operator.LE;
import static org.bitquarry.model.table.Operator.LT;
import static org.bitquarry.model.table.Operator.NE;
import static org.bitquarry.model.table.Operator.NOT_IN;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Projects and repositories of the workspace. */
final class ProjectTables {
    private static final String ALL_PROJECTS = "/workspaces/{workspace}/projects";
    private static final String ONE_PROJECT = ALL_PROJECTS + "/{Key}";
    private static final String ALL_REPOSITORIES = "/repositories/{workspace}";
    private static final String ONE_REPOSITORY = ALL_REPOSITORIES + "/{Slug}";

    static final TableDefinition PROJECTS = table("Projects")
            .in(INFORMATION)
            .describedAs("Projects of the workspace.")
            .listedAt(ALL_PROJECTS)
            .gotAt(ONE_PROJECT)
            .columns(
                    varchar("Key")
                            .at("/key")
                            .length(255)
                            .key()
                            .filteredBy("key", CONTAINS)
                            .insertRequired()
                            .updatable()
                            .describedAs("Short name, unique in the workspace; a letter, then letters, digits and _."),
                    varchar("Name")
                            .at("/name")
                            .required()
                            .filteredBy("name", EQ, IN, CONTAINS)
                            .insertRequired()
                            .updatable()
                            .describedAs("Name."),
                    varchar("Description")
                            .at("/description")
                            .insertable()
                            .updatable()
                            .describedAs("What it is about."),
                    bool("IsPrivate")
                            .at("/is_private")
                            .required()
                            .insertable()
                            .updatable()
                            .describedAs("Hidden from people outside the workspace."),
                    bool("HasPublicRepositories")
                            .at("/has_publicly_visible_repos")
                            .describedAs("Holds repositories that everybody sees."),
                    uuid("ProjectUUID").at("/uuid").required().describedAs("Id that stays when the key changes."),
                    timestamp("CreatedOn").at("/created_on").required().describedAs("When it was made."),
                    timestamp("UpdatedOn").at("/updated_on").required().describedAs("When it changed last."),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ALL_PROJECTS, List.of()))
            .updated(new WriteRule.PartialPut(ONE_PROJECT))
            .deleted(new WriteRule.Delete(ONE_PROJECT, false))
            .scope(READ, "read:project:bitbucket")
            .scope(INSERT, "admin:project:bitbucket")
            .scope(UPDATE, "admin:project:bitbucket")
            .scope(DELETE, "admin:project:bitbucket")
            .webLink("/links/html/href")
            .limit("A project that holds repositories can't be deleted.")
            .build();

    static final TableDefinition REPOSITORIES = table("Repositories")
            .in(INFORMATION)
            .describedAs("Repositories of the workspace that you can see.")
            .listedAt(ALL_REPOSITORIES)
            .sizeTrusted()
            .gotAt(ONE_REPOSITORY)
            .columns(
                    lowercase("Slug")
                            .at("/slug")
                            .length(62)
                            .key()
                            .filteredBy("slug", EQ, NE, IN, NOT_IN)
                            .insertRequired()
                            .notUpdatable("it follows from Name")
                            .describedAs("Short name in addresses."),
                    varchar("Name")
                            .at("/name")
                            .required()
                            .filteredBy("name", EQ, IN, CONTAINS)
                            .insertable()
                            .updatable()
                            .describedAs("Name; a new one gives the repository a new slug."),
                    varchar("ProjectKey")
                            .at("/project/key")
                            .filteredBy("project.key", EQ, IN)
                            .insertable()
                            .updatable()
                            .references(INFORMATION, "Projects", "Key")
                            .describedAs("Project that it belongs to."),
                    varchar("ProjectName").at("/project/name").describedAs("Name of its project."),
                    varchar("Description")
                            .at("/description")
                            .filteredBy("description", CONTAINS)
                            .insertable()
                            .updatable()
                            .describedAs("What it is about."),
                    varchar("MainLanguage")
                            .at("/language")
                            .filteredBy("language", EQ, IN)
                            .insertable()
                            .updatable()
                            .describedAs("Programming language, in lower case."),
                    bool("IsPrivate")
                            .at("/is_private")
                            .required()
                            .filteredBy("is_private", EQ, NE)
                            .insertable()
                            .updatable()
                            .describedAs("Hidden from people without access."),
                    varchar("ForkPolicy")
                            .at("/fork_policy")
                            .oneOf("allow_forks", "no_public_forks", "no_forks")
                            .insertable()
                            .updatable()
                            .describedAs("Who may fork it."),
                    varchar("MainBranchName")
                            .at("/mainbranch/name")
                            .filteredBy("mainbranch.name", EQ, IN)
                            .updatable()
                            .describedAs("Branch that pull requests go to by default."),
                    varchar("Website").at("/website").insertable().updatable().describedAs("Home page."),
                    bigint("Size")
                            .at("/size")
                            .filteredBy("size", EQ, NE, LT, LE, GT, GE)
                            .describedAs("Bytes on Bitbucket's disk."),
                    varchar("Scm").at("/scm").describedAs("Kind of version control: git."),
                    varchar("FullName")
                            .at("/full_name")
                            .filteredBy("full_name", EQ, IN)
                            .describedAs("Workspace and slug."),
                    varchar("ParentFullName")
                            .at("/parent/full_name")
                            .describedAs("Repository that it was forked from."),
                    uuid("RepositoryUUID")
                            .at("/uuid")
                            .required()
                            .filteredBy("uuid", EQ, NE, IN, NOT_IN)
                            .describedAs("Id that stays when the repository is renamed."),
                    createdOn("When it was made."),
                    updatedOn(),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ONE_REPOSITORY, List.of()))
            .updated(new WriteRule.ReadMergePut(
                    ONE_REPOSITORY,
                    List.of(
                            "/is_private",
                            "/project/key",
                            "/fork_policy",
                            "/mainbranch/name",
                            "/description",
                            "/language",
                            "/website")))
            .deleted(new WriteRule.Delete(ONE_REPOSITORY, false)
                    .losing("its commits, pull requests and pipelines are gone with it"))
            .scope(READ, "read:repository:bitbucket")
            .scope(INSERT, "admin:repository:bitbucket")
            .scope(UPDATE, "admin:repository:bitbucket")
            .scope(DELETE, "delete:repository:bitbucket")
            .webLink("/links/html/href")
            .limit("Deleting a repository removes its pull requests and pipelines for good.")
            .build();

    private ProjectTables() {}
}
