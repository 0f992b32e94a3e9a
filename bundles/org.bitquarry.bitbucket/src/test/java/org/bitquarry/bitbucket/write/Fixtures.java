package org.bitquarry.bitbucket.write;

import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/** Tables with each of the API's ways of writing. */
final class Fixtures {
    static final Schema WEB = new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), "");
    private static final String PULLS = "/repositories/{workspace}/{repository}/pullrequests";
    private static final String BRANCHES = "/repositories/{workspace}/{repository}/refs/branches";

    static final TableDefinition PULL_REQUESTS = table("PullRequests")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Pull requests.")
            .listedAt(PULLS)
            .gotAt(PULLS + "/{Id}")
            .columns(
                    bigint("Id").at("/id").key().describedAs("Number."),
                    varchar("Title")
                            .at("/title")
                            .length(20)
                            .required()
                            .insertRequired()
                            .updatable()
                            .describedAs("Title."),
                    varchar("Description")
                            .at("/description")
                            .insertable()
                            .updatable()
                            .describedAs("Text."),
                    varchar("State")
                            .at("/state")
                            .oneOf("OPEN", "MERGED")
                            .readOnly("use MergePullRequest")
                            .describedAs("State."),
                    varchar("SourceBranchName")
                            .at("/source/branch/name")
                            .insertRequired()
                            .describedAs("Branch."),
                    json("Reviewers").at("/reviewers").insertable().updatable().describedAs("Reviewers."))
            .inserted(new WriteRule.Post(PULLS, List.of("SourceBranchName")))
            .updated(new WriteRule.ReadMergePut(PULLS + "/{Id}", List.of("/title", "/description", "/reviewers")))
            .deleted(new WriteRule.Unsupported("use DeclinePullRequest"))
            .changeableWhile("State", List.of("OPEN"), "closed pull requests are immutable")
            .scope(Verb.UPDATE, "write:pullrequest:bitbucket")
            .build();

    static final TableDefinition REVIEWERS = table("PullRequestReviewers")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Reviewers.")
            .listedAt(PULLS + "/{PullRequestId}")
            .columns(
                    bigint("PullRequestId").required().insertRequired().describedAs("Number."),
                    uuid("UserUUID").at("/uuid").key().insertRequired().describedAs("Who."))
            .inserted(new WriteRule.ArrayMember(
                    PULLS + "/{PullRequestId}", "/reviewers", "uuid", List.of("/title", "/reviewers")))
            .deleted(new WriteRule.ArrayMember(
                    PULLS + "/{PullRequestId}", "/reviewers", "uuid", List.of("/title", "/reviewers")))
            .build();

    static final TableDefinition BRANCHES_TABLE = table("Branches")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Branches.")
            .listedAt(BRANCHES)
            .gotAt(BRANCHES + "/{Name}")
            .columns(
                    varchar("Name").at("/name").key().insertRequired().describedAs("Name."),
                    varchar("TargetHash").at("/target/hash").insertRequired().describedAs("Commit."))
            .inserted(new WriteRule.Post(BRANCHES, List.of()))
            .deleted(new WriteRule.Delete(BRANCHES + "/{Name}", false))
            .build();

    private static final String DEFAULT_REVIEWERS = "/repositories/{workspace}/{repository}/default-reviewers";

    /** Written by PUT alone, without a body; what is at the path of a row is no row. */
    static final TableDefinition DEFAULT_REVIEWERS_TABLE = table("DefaultReviewers")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Default reviewers.")
            .listedAt(DEFAULT_REVIEWERS)
            .columns(
                    uuid("UserUUID").at("/user/uuid").key().insertRequired().describedAs("Who."),
                    varchar("Permission")
                            .at("/permission")
                            .insertable()
                            .updatable()
                            .describedAs("What for."))
            .inserted(new WriteRule.PartialPut(DEFAULT_REVIEWERS + "/{UserUUID}"))
            .updated(new WriteRule.PartialPut(DEFAULT_REVIEWERS + "/{UserUUID}"))
            .deleted(new WriteRule.Delete(DEFAULT_REVIEWERS + "/{UserUUID}", false))
            .build();

    static final TableRef PULLS_OF_WEB = new TableRef(WEB, PULL_REQUESTS);
    static final TableRef REVIEWERS_OF_WEB = new TableRef(WEB, REVIEWERS);
    static final TableRef BRANCHES_OF_WEB = new TableRef(WEB, BRANCHES_TABLE);

    static final TableRef DEFAULT_REVIEWERS_OF_WEB = new TableRef(WEB, DEFAULT_REVIEWERS_TABLE);

    private Fixtures() {}
}
