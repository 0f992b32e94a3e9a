package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Runs of Bitbucket Pipelines. Their lists ignore filters. */
final class PipelineTables {
    private static final String ALL = CommonColumns.REPOSITORY + "/pipelines";
    private static final String STEPS = ALL + "/{PipelineUUID}/steps";
    private static final String RECORD = "the record of a run can't be changed";
    private static final WriteRule FINISHED = new WriteRule.Unsupported(RECORD);

    static final TableDefinition PIPELINES = table("Pipelines")
            .in(REPOSITORY)
            .describedAs("Runs of Bitbucket Pipelines.")
            .listedAt(ALL)
            .sizeTrusted()
            .unfiltered()
            .gotAt(ALL + "/{PipelineUUID}")
            .columns(
                    bigint("BuildNumber").at("/build_number").describedAs("Number of the run in its repository."),
                    uuid("PipelineUUID").at("/uuid").key().describedAs("Id of the run."),
                    varchar("StateName").at("/state/name").required().describedAs("PENDING, IN_PROGRESS or COMPLETED."),
                    varchar("StateResultName")
                            .at("/state/result/name")
                            .describedAs("How it ended: SUCCESSFUL, FAILED, ERROR, STOPPED or EXPIRED."),
                    varchar("StateStageName")
                            .at("/state/stage/name")
                            .describedAs("What it is doing: RUNNING, PAUSED …"),
                    varchar("TargetRefType")
                            .at("/target/ref_type")
                            .insertable()
                            .notUpdatable(RECORD)
                            .describedAs("branch, tag or bookmark; branch unless an INSERT says otherwise."),
                    varchar("TargetRefName")
                            .at("/target/ref_name")
                            .insertRequired()
                            .notUpdatable(RECORD)
                            .offering(REPOSITORY, "Branches", "Name")
                            .describedAs("Branch or tag that it runs for."),
                    lowercase("TargetCommitHash")
                            .at("/target/commit/hash")
                            .insertable()
                            .notUpdatable(RECORD)
                            .describedAs("Commit that it runs for; the newest unless an INSERT says otherwise."),
                    varchar("TargetSelectorType")
                            .at("/target/selector/type")
                            .insertable()
                            .notUpdatable(RECORD)
                            .describedAs("Which section of the configuration was chosen."),
                    varchar("TargetSelectorPattern")
                            .at("/target/selector/pattern")
                            .insertable()
                            .notUpdatable(RECORD)
                            .describedAs("Pattern that matched, or the name of a custom pipeline."),
                    varchar("TriggerName").at("/trigger/name").describedAs("What started it: PUSH, MANUAL, SCHEDULE …"),
                    accountUuid("CreatorUUID", "/creator").describedAs("Account that started it."),
                    displayName("CreatorDisplayName", "/creator"),
                    timestamp("CreatedOn")
                            .at("/created_on")
                            .required()
                            .sortedBy("created_on")
                            .describedAs("When it was started."),
                    timestamp("CompletedOn").at("/completed_on").describedAs("When it ended."),
                    bigint("DurationInSeconds").at("/duration_in_seconds").describedAs("How long it ran."),
                    bigint("BuildSecondsUsed").at("/build_seconds_used").describedAs("What it cost in build seconds."),
                    bigint("RunNumber").at("/run_number").describedAs("Counts its repetitions."),
                    json("Variables")
                            .writtenAt("/variables")
                            .insertable()
                            .notUpdatable(RECORD)
                            .sensitive()
                            .hidden()
                            .describedAs("Variables of a run that an INSERT starts, as [{\"key\": …, \"value\": …}]."),
                    rawJson())
            .inserted(new WriteRule.Post(
                    ALL, List.of(), Map.of("/target/type", "pipeline_ref_target", "/target/ref_type", "branch")))
            .updated(FINISHED)
            .deleted(FINISHED)
            .scope(READ, "read:pipeline:bitbucket")
            .scope(INSERT, "read:pipeline:bitbucket", "write:pipeline:bitbucket")
            .limit("An INSERT starts a run, which goes on by itself.")
            .limit("Bitbucket can't filter runs: use ORDER BY CreatedOn DESC with LIMIT.")
            .build();

    static final TableDefinition STEPS_TABLE = table("PipelineSteps")
            .in(REPOSITORY)
            .describedAs("Steps of the runs of Bitbucket Pipelines.")
            .listedAt(STEPS)
            .inOneAnswer("/values")
            .unfiltered()
            .gotAt(STEPS + "/{StepUUID}")
            .columns(
                    uuid("PipelineUUID")
                            .at("/pipeline/uuid")
                            .required()
                            .references(REPOSITORY, "Pipelines", "PipelineUUID")
                            .describedAs("Run that it is part of."),
                    uuid("StepUUID").at("/uuid").key().describedAs("Id of the step."),
                    varchar("Name").at("/name").describedAs("Name in the configuration."),
                    varchar("StateName").at("/state/name").required().describedAs("PENDING, IN_PROGRESS or COMPLETED."),
                    varchar("StateResultName").at("/state/result/name").describedAs("How it ended."),
                    varchar("StateStageName").at("/state/stage/name").describedAs("What it is doing."),
                    varchar("TriggerType").at("/trigger/type").describedAs("Whether it starts by itself or by hand."),
                    timestamp("StartedOn").at("/started_on").describedAs("When it started."),
                    timestamp("CompletedOn").at("/completed_on").describedAs("When it ended."),
                    bigint("DurationInSeconds").at("/duration_in_seconds").describedAs("How long it ran."),
                    bigint("BuildSecondsUsed").at("/build_seconds_used").describedAs("What it cost in build seconds."),
                    bigint("MaxTime").at("/maxTime").describedAs("Minutes after which it is stopped."),
                    bigint("RunNumber").at("/run_number").describedAs("Counts its repetitions."),
                    varchar("TestReport")
                            .readFrom(STEPS + "/{StepUUID}/test_reports")
                            .describedAs("How many of its tests passed, failed and were left out, as JSON."),
                    rawJson())
            .inserted(FINISHED)
            .updated(FINISHED)
            .deleted(FINISHED)
            .scope(READ, "read:pipeline:bitbucket")
            .limit("Steps are listed by run: without PipelineUUID each run costs a request.")
            .build();

    static final TableDefinition STEP_LOGS = table("PipelineStepLogs")
            .in(REPOSITORY)
            .describedAs("What the steps of runs wrote: a text for each step that began.")
            .listedAt(STEPS)
            .inOneAnswer("/values")
            .unfiltered()
            .gotAt(STEPS + "/{StepUUID}")
            .columns(
                    uuid("PipelineUUID")
                            .at("/pipeline/uuid")
                            .required()
                            .references(REPOSITORY, "Pipelines", "PipelineUUID")
                            .describedAs("Run that the step is part of."),
                    uuid("StepUUID")
                            .at("/uuid")
                            .key()
                            .references(REPOSITORY, "PipelineSteps", "StepUUID")
                            .describedAs("Step that wrote it."),
                    varchar("Name").at("/name").describedAs("Name of the step."),
                    varchar("StateName").at("/state/name").required().describedAs("PENDING, IN_PROGRESS or COMPLETED."),
                    varchar("StateResultName").at("/state/result/name").describedAs("How the step ended."),
                    varchar("Log")
                            .readFrom(STEPS + "/{StepUUID}/log")
                            .redirected()
                            .onlyWhere(
                                    "StateName",
                                    List.of("IN_PROGRESS", "COMPLETED"),
                                    "a step that has not begun wrote nothing")
                            .describedAs("What it wrote, cut after 1 MiB; NULL where there is nothing."),
                    rawJson())
            .inserted(FINISHED)
            .updated(FINISHED)
            .deleted(FINISHED)
            .scope(READ, "read:pipeline:bitbucket")
            .limit("Each Log costs two requests: name the steps, or the run, that you mean.")
            .build();

    static final TableDefinition TEST_CASES = table("PipelineTestCases")
            .in(REPOSITORY)
            .describedAs("Tests that steps of runs reported.")
            .listedAt(STEPS + "/{StepUUID}/test_reports/test_cases")
            .pagedByToken()
            .unfiltered()
            .columns(
                    uuid("PipelineUUID")
                            .required()
                            .references(REPOSITORY, "Pipelines", "PipelineUUID")
                            .describedAs("Run that the step is part of."),
                    uuid("StepUUID")
                            .required()
                            .references(REPOSITORY, "PipelineSteps", "StepUUID")
                            .describedAs("Step that ran it."),
                    uuid("TestCaseUUID").at("/uuid").key().describedAs("Id of the test in this run."),
                    varchar("Name").at("/name").describedAs("Name of the test."),
                    varchar("FullyQualifiedName")
                            .at("/fully_qualified_name")
                            .describedAs("Name with those of what it is part of."),
                    varchar("PackageName").at("/package_name").describedAs("What it is part of."),
                    varchar("Status").at("/status").describedAs("How it went: SUCCESSFUL, FAILED, ERROR or SKIPPED."),
                    varchar("Duration").at("/duration").describedAs("How long it ran, as ISO 8601 writes it: PT0.25S."),
                    varchar("Reasons")
                            .readFrom(STEPS + "/{StepUUID}/test_reports/test_cases/{TestCaseUUID}/test_case_reasons")
                            .describedAs("Why it failed: messages and stack traces, as JSON."),
                    rawJson())
            .inserted(FINISHED)
            .updated(FINISHED)
            .deleted(FINISHED)
            .scope(READ, "read:pipeline:bitbucket")
            .limit("Tests are listed by step: name the step, or at least the run, that you mean.")
            .limit("Atlassian doesn't document the columns; RawJson holds all that there is.")
            .build();

    private PipelineTables() {}
}
