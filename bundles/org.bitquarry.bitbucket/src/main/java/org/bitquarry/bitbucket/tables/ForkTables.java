package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.createdOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.bitbucket.tables.CommonColumns.updatedOn;
import static org.bitquarry.bitbucket.tables.CommonColumns.webUrl;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.CONTAINS;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.Operator.NE;
import static org.bitquarry.model.table.Operator.NOT_IN;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Repositories that began as copies of another. */
final class ForkTables {
    private static final String ALL = CommonColumns.REPOSITORY + "/forks";
    private static final String ELSEWHERE = "use Repositories: a fork is a repository";

    static final TableDefinition FORKS = table("Forks")
            .in(REPOSITORY)
            .describedAs("Forks of the repository, in whatever workspace.")
            .listedAt(ALL)
            .columns(
                    uuid("RepositoryUUID")
                            .at("/uuid")
                            .key()
                            .filteredBy("uuid", EQ, NE, IN, NOT_IN)
                            .describedAs("Id that stays when the fork is renamed."),
                    varchar("FullName")
                            .at("/full_name")
                            .required()
                            .filteredBy("full_name", EQ, IN)
                            .describedAs("Workspace and slug of the fork."),
                    varchar("Name")
                            .at("/name")
                            .required()
                            .filteredBy("name", EQ, IN, CONTAINS)
                            .insertable()
                            .notUpdatable(ELSEWHERE)
                            .describedAs("Name; within one workspace it must be another than the repository's."),
                    lowercase("WorkspaceSlug")
                            .at("/workspace/slug")
                            .insertable()
                            .notUpdatable("a fork can't move to another workspace")
                            .describedAs("Workspace of the fork; this one unless given."),
                    varchar("ProjectKey")
                            .at("/project/key")
                            .insertable()
                            .notUpdatable(ELSEWHERE)
                            .references(INFORMATION, "Projects", "Key")
                            .describedAs("Project that it belongs to."),
                    varchar("Description")
                            .at("/description")
                            .insertable()
                            .notUpdatable(ELSEWHERE)
                            .describedAs("What it is about; that of the repository unless given."),
                    bool("IsPrivate")
                            .at("/is_private")
                            .required()
                            .insertable()
                            .notUpdatable(ELSEWHERE)
                            .describedAs("Hidden from people without access."),
                    varchar("ParentFullName")
                            .at("/parent/full_name")
                            .describedAs("Repository that it was forked from."),
                    createdOn("When it was made."),
                    updatedOn(),
                    webUrl(),
                    rawJson())
            .inserted(new WriteRule.Post(ALL, List.of()))
            .updated(new WriteRule.Unsupported(ELSEWHERE))
            .deleted(new WriteRule.Unsupported(ELSEWHERE))
            .scope(READ, "read:repository:bitbucket")
            .scope(INSERT, "read:repository:bitbucket", "write:repository:bitbucket")
            .webLink("/links/html/href")
            .limit("The copy is made in the background: branches of a new fork may show later.")
            .build();

    private ForkTables() {}
}
