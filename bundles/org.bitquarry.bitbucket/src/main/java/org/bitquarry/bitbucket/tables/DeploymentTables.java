package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** What is deployed, and where to. The lists of deployments and environments answer 404 without the slash at their end. */
final class DeploymentTables {
    private static final String DEPLOYMENTS_PATH = CommonColumns.REPOSITORY + "/deployments/";
    private static final String ENVIRONMENTS_PATH = CommonColumns.REPOSITORY + "/environments/";
    private static final String ENVIRONMENT = ENVIRONMENTS_PATH + "{EnvironmentUUID}";
    private static final String VARIABLES_PATH =
            CommonColumns.REPOSITORY + "/deployments_config/environments/{EnvironmentUUID}/variables";
    private static final String READ_SCOPE = "read:pipeline:bitbucket";
    private static final String ADMIN_SCOPE = "admin:pipeline:bitbucket";
    private static final WriteRule STEPS_DEPLOY = new WriteRule.Unsupported("steps of pipelines deploy");

    static final TableDefinition DEPLOYMENTS = table("Deployments")
            .in(REPOSITORY)
            .describedAs("What steps of pipelines deployed, and where to.")
            .listedAt(DEPLOYMENTS_PATH)
            .unfiltered()
            .gotAt(DEPLOYMENTS_PATH + "{DeploymentUUID}")
            .columns(
                    uuid("DeploymentUUID").at("/uuid").key().describedAs("Id of the deployment."),
                    varchar("StateName").at("/state/name").describedAs("UNDEPLOYED, IN_PROGRESS or COMPLETED."),
                    timestamp("StartedOn").at("/state/started_on").describedAs("When it began."),
                    timestamp("CompletedOn").at("/state/completed_on").describedAs("When it ended."),
                    uuid("EnvironmentUUID")
                            .at("/environment/uuid")
                            .references(REPOSITORY, "Environments", "EnvironmentUUID")
                            .describedAs("Environment that it went to."),
                    varchar("EnvironmentName").at("/environment/name").describedAs("Name of the environment."),
                    varchar("EnvironmentTypeName")
                            .at("/environment/environment_type/name")
                            .describedAs("Test, Staging or Production."),
                    varchar("ReleaseName").at("/release/name").describedAs("Number of the run, as #186."),
                    varchar("ReleaseKey").at("/release/key").describedAs("Key of the release."),
                    lowercase("ReleaseCommitHash").at("/release/commit/hash").describedAs("Commit that was deployed."),
                    timestamp("ReleaseCreatedOn").at("/release/created_on").describedAs("When the run was started."),
                    varchar("ReleaseUrl").at("/release/url").describedAs("Page of the run."),
                    uuid("PipelineUUID")
                            .at("/release/pipeline/uuid")
                            .references(REPOSITORY, "Pipelines", "PipelineUUID")
                            .describedAs("Run that deployed."),
                    uuid("StepUUID").at("/step/uuid").describedAs("Step that deployed."),
                    timestamp("LastUpdateTime").at("/last_update_time").describedAs("When it changed last."),
                    varchar("WebUrl").at("/state/url").describedAs("Page for people."),
                    rawJson())
            .inserted(STEPS_DEPLOY)
            .updated(STEPS_DEPLOY)
            .deleted(STEPS_DEPLOY)
            .scope(READ, READ_SCOPE)
            .webLink("/state/url")
            .build();

    static final TableDefinition ENVIRONMENTS = table("Environments")
            .in(REPOSITORY)
            .describedAs("Where the repository is deployed to.")
            .listedAt(ENVIRONMENTS_PATH)
            .unfiltered()
            .gotAt(ENVIRONMENT)
            .columns(
                    uuid("EnvironmentUUID").at("/uuid").key().describedAs("Id of the environment."),
                    varchar("Name").at("/name").insertRequired().updatable().describedAs("Name."),
                    varchar("EnvironmentTypeName")
                            .at("/environment_type/name")
                            .oneOf("Test", "Staging", "Production")
                            .insertRequired()
                            .notUpdatable("Bitbucket takes it only when the environment is made")
                            .describedAs("What it is for."),
                    varchar("Slug").at("/slug").describedAs("Short name."),
                    integer("Rank").at("/rank").describedAs("Place among the environments."),
                    bool("AdminOnly")
                            .at("/restrictions/admin_only")
                            .updatable()
                            .describedAs("Only administrators may deploy."),
                    varchar("LockName").at("/lock/name").describedAs("OPEN or LOCKED."),
                    varchar("CategoryName").at("/category/name").describedAs("Group that it is shown in."),
                    bool("Hidden").at("/hidden").describedAs("Is not shown on the page of deployments."),
                    bool("DeploymentGateEnabled")
                            .at("/deployment_gate_enabled")
                            .describedAs("Deployments wait for a gate."),
                    rawJson())
            .inserted(new WriteRule.Post(ENVIRONMENTS_PATH, List.of()))
            .updated(new WriteRule.PostChange(ENVIRONMENT + "/changes", "/change"))
            .deleted(new WriteRule.Delete(ENVIRONMENT, false)
                    .losing("its variables and the history of its deployments are gone with it"))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, ADMIN_SCOPE)
            .scope(UPDATE, ADMIN_SCOPE)
            .scope(DELETE, ADMIN_SCOPE)
            .limit("A change is accepted and made a little later.")
            .build();

    static final TableDefinition VARIABLES = table("DeploymentVariables")
            .in(REPOSITORY)
            .describedAs("Variables that deployments to an environment get.")
            .listedAt(VARIABLES_PATH)
            .unfiltered()
            .columns(uuid("EnvironmentUUID")
                    .key()
                    .insertRequired()
                    .notUpdatable("a variable can't move to another environment")
                    .references(REPOSITORY, "Environments", "EnvironmentUUID")
                    .describedAs("Environment that it is for."))
            .columns(PipelineSettingsTables.variableColumns())
            .inserted(new WriteRule.Post(VARIABLES_PATH, List.of()))
            .updated(new WriteRule.PartialPut(VARIABLES_PATH + "/{VariableUUID}"))
            .deleted(new WriteRule.Delete(VARIABLES_PATH + "/{VariableUUID}", false)
                    .losing("a secured value can't be read, so it is not kept"))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, ADMIN_SCOPE)
            .scope(UPDATE, ADMIN_SCOPE)
            .scope(DELETE, ADMIN_SCOPE)
            .limit("A secured value can be written, as SecuredValue, but never read.")
            .limit("Variables are listed by environment: without EnvironmentUUID each environment costs a request.")
            .build();

    private DeploymentTables() {}
}
