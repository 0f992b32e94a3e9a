package org.bitquarry.bitbucket.procedures;

import static org.bitquarry.model.procedure.ParameterBuilder.parameter;
import static org.bitquarry.model.procedure.ProcedureBuilder.procedure;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.util.Map;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRule;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;

/** What is done with commits, branches, runs and the repository itself. */
final class RepositoryProcedures {
    static final String REPOSITORY = "/repositories/{workspace}/{repository}";

    private static final String READ_SCOPE = "read:repository:bitbucket";
    private static final String WRITE_SCOPE = "write:repository:bitbucket";

    static final ProcedureDefinition APPROVE_COMMIT = procedure("ApproveCommit")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Approves a commit in your name.")
            .parameters(parameter("CommitHash", SqlType.VARCHAR).required().describedAs("Commit that is meant."))
            .returning(
                    lowercase("CommitHash").required().describedAs("Commit that was meant."),
                    uuid("UserUUID").at("/user/uuid").describedAs("Account that approves."),
                    varchar("DisplayName").at("/user/display_name").describedAs("Name as people see it."),
                    bool("Approved").at("/approved").describedAs("The account approves."))
            .sends("POST", REPOSITORY + "/commit/{CommitHash}/approve")
            .scopes(READ_SCOPE, WRITE_SCOPE)
            .build();

    static final ProcedureDefinition RUN_PIPELINE = procedure("RunPipeline")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Starts a run of Bitbucket Pipelines.")
            .parameters(
                    parameter("RefName", SqlType.VARCHAR)
                            .required()
                            .writtenAt("/target/ref_name")
                            .describedAs("Branch or tag to run for."),
                    parameter("RefType", SqlType.VARCHAR)
                            .oneOf("branch", "tag", "named_branch", "bookmark")
                            .defaultsTo("branch")
                            .writtenAt("/target/ref_type")
                            .describedAs("What RefName names."),
                    parameter("SelectorPattern", SqlType.VARCHAR)
                            .writtenAt("/target/selector/pattern")
                            .describedAs("Section of the configuration to run, such as the name of a custom one."),
                    parameter("SelectorType", SqlType.VARCHAR)
                            .oneOf("branches", "tags", "bookmarks", "default", "custom")
                            .writtenAt("/target/selector/type")
                            .describedAs("Kind of section that SelectorPattern names."),
                    parameter("CommitHash", SqlType.VARCHAR)
                            .writtenAt("/target/commit/hash")
                            .implying("/target/commit/type", "commit")
                            .describedAs("Commit to run for; the newest of the branch unless given."),
                    parameter("Variables", SqlType.VARCHAR)
                            .json()
                            .writtenAt("/variables")
                            .describedAs("Variables of the run, as [{\"key\": \"A\", \"value\": \"1\"}]."))
            .returning(
                    uuid("PipelineUUID").at("/uuid").required().describedAs("Id of the run."),
                    bigint("BuildNumber").at("/build_number").describedAs("Number of the run in its repository."),
                    varchar("StateName").at("/state/name").describedAs("What it is doing."),
                    timestamp("CreatedOn").at("/created_on").describedAs("When it was started."))
            .by(new ProcedureRule.Send(
                    "POST",
                    REPOSITORY + "/pipelines",
                    Map.of("/target/type", "pipeline_ref_target", "/target/ref_type", "branch")))
            .scopes("read:pipeline:bitbucket", "write:pipeline:bitbucket")
            .irreversible()
            .build();

    static final ProcedureDefinition STOP_PIPELINE = procedure("StopPipeline")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Stops a run and all of its steps that have not ended.")
            .parameters(parameter("PipelineUUID", SqlType.VARCHAR).required().describedAs("Id of the run."))
            .returning(uuid("PipelineUUID").required().describedAs("Id of the run."))
            .sends("POST", REPOSITORY + "/pipelines/{PipelineUUID}/stopPipeline")
            .scopes("write:pipeline:bitbucket")
            .irreversible()
            .build();

    static final ProcedureDefinition FORK = procedure("ForkRepository")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Makes a fork of the repository; Bitbucket copies its contents afterwards.")
            .parameters(
                    parameter("Name", SqlType.VARCHAR)
                            .writtenAt("/name")
                            .describedAs("Name of the fork; needed in the same workspace."),
                    parameter("WorkspaceSlug", SqlType.VARCHAR)
                            .writtenAt("/workspace/slug")
                            .describedAs("Workspace of the fork; this one unless given."),
                    parameter("ProjectKey", SqlType.VARCHAR)
                            .writtenAt("/project/key")
                            .describedAs("Project of the fork."),
                    parameter("Description", SqlType.VARCHAR)
                            .writtenAt("/description")
                            .describedAs("What the fork is for."),
                    parameter("IsPrivate", SqlType.BOOLEAN)
                            .writtenAt("/is_private")
                            .describedAs("Only those who were invited see the fork."))
            .returning(
                    varchar("FullName").at("/full_name").required().describedAs("Workspace and slug of the fork."),
                    lowercase("Slug").at("/slug").describedAs("Name of the fork in URLs."),
                    uuid("RepositoryUUID").at("/uuid").describedAs("Id of the fork."),
                    varchar("ParentFullName").at("/parent/full_name").describedAs("What was forked."))
            .sends("POST", REPOSITORY + "/forks")
            .scopes(READ_SCOPE, WRITE_SCOPE)
            .build();

    static final ProcedureDefinition CREATE_BRANCH = procedure("CreateBranch")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Makes a branch.")
            .parameters(
                    parameter("Name", SqlType.VARCHAR)
                            .required()
                            .writtenAt("/name")
                            .describedAs("Name of the branch, without refs/heads."),
                    parameter("Target", SqlType.VARCHAR)
                            .required()
                            .writtenAt("/target/hash")
                            .describedAs("Commit or branch that it starts at."))
            .returning(
                    varchar("Name").at("/name").required().describedAs("Name of the branch."),
                    lowercase("TargetCommitHash").at("/target/hash").describedAs("Commit that it points at."))
            .sends("POST", REPOSITORY + "/refs/branches")
            .scopes(READ_SCOPE, WRITE_SCOPE)
            .build();

    static final ProcedureDefinition SET_NEXT_BUILD_NUMBER = procedure("SetNextBuildNumber")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Lets the next run of Bitbucket Pipelines bear this number.")
            .parameters(parameter("NextBuildNumber", SqlType.BIGINT)
                    .required()
                    .writtenAt("/next")
                    .describedAs("The number; higher than that of every run so far."))
            .returning(bigint("NextBuildNumber").at("/next").required().describedAs("Number of the next run."))
            .sends("PUT", REPOSITORY + "/pipelines_config/build_number")
            .scopes("admin:pipeline:bitbucket")
            .irreversible()
            .build();

    static final ProcedureDefinition CLEAR_PIPELINE_CACHE = procedure("ClearPipelineCache")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Deletes all versions of a cache of Bitbucket Pipelines.")
            .parameters(parameter("Name", SqlType.VARCHAR).required().describedAs("Name in the configuration."))
            .returning(varchar("Name").required().describedAs("Name of the cache that is gone."))
            .sends("DELETE", REPOSITORY + "/pipelines-config/caches?name={Name}")
            .scopes("write:pipeline:bitbucket")
            .irreversible()
            .build();

    private RepositoryProcedures() {}
}
