package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.json;
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

/** What tools found about commits. */
final class ReportTables {
    private static final String ALL = CommitNoteTables.ONE_COMMIT + "/reports";
    private static final String FINDINGS = ALL + "/{ReportId}/annotations";
    private static final String SCOPE = "read:repository:bitbucket";
    private static final String FIXED = "it tells rows apart: delete it and make it anew";

    static final TableDefinition REPORTS = table("CommitReports")
            .in(REPOSITORY)
            .describedAs("What tools found about commits: security scans, coverage, tests.")
            .listedAt(ALL)
            .sizeTrusted()
            .unfiltered()
            .gotAt(ALL + "/{ReportId}")
            .columns(
                    CommitNoteTables.commit().key().insertRequired().notUpdatable(FIXED),
                    varchar("ReportId")
                            .at("/external_id")
                            .key()
                            .insertRequired()
                            .notUpdatable(FIXED)
                            .describedAs("Id that the tool chose, such as mytool-001."),
                    varchar("Title")
                            .at("/title")
                            .required()
                            .insertRequired()
                            .updatable()
                            .describedAs("Title."),
                    varchar("Details")
                            .at("/details")
                            .required()
                            .insertRequired()
                            .updatable()
                            .describedAs("What the report is about."),
                    varchar("ReportType")
                            .at("/report_type")
                            .required()
                            .oneOf("SECURITY", "COVERAGE", "TEST", "BUG")
                            .insertRequired()
                            .updatable()
                            .describedAs("Kind of report."),
                    varchar("ReportResult")
                            .at("/result")
                            .oneOf("PASSED", "FAILED", "PENDING")
                            .insertable()
                            .updatable()
                            .describedAs("How it turned out."),
                    varchar("Reporter").at("/reporter").insertable().updatable().describedAs("Tool that made it."),
                    varchar("Link").at("/link").insertable().updatable().describedAs("Page of the report."),
                    varchar("LogoUrl").at("/logo_url").insertable().updatable().describedAs("Picture of the tool."),
                    bool("RemoteLinkEnabled")
                            .at("/remote_link_enabled")
                            .insertable()
                            .updatable()
                            .describedAs("Work items in Jira link to it."),
                    json("Data")
                            .at("/data")
                            .insertable()
                            .updatable()
                            .describedAs("Up to ten values, as [{\"title\": …, \"type\": …, \"value\": …}]."),
                    uuid("ReportUUID").at("/uuid").required().describedAs("Id that Bitbucket chose."),
                    timestamp("CreatedOn").at("/created_on").required().describedAs("When it was made."),
                    timestamp("UpdatedOn").at("/updated_on").required().describedAs("When it changed last."),
                    rawJson())
            .inserted(new WriteRule.PartialPut(ALL + "/{ReportId}"))
            .updated(new WriteRule.ReadMergePut(
                    ALL + "/{ReportId}",
                    List.of(
                            "/title",
                            "/details",
                            "/report_type",
                            "/result",
                            "/reporter",
                            "/link",
                            "/logo_url",
                            "/remote_link_enabled",
                            "/data")))
            .deleted(new WriteRule.Delete(ALL + "/{ReportId}", false))
            .scope(READ, SCOPE)
            .scope(INSERT, SCOPE)
            .scope(UPDATE, SCOPE)
            .scope(DELETE, SCOPE)
            .limit("Listed by commit: without CommitHash each commit costs a request.")
            .build();

    static final TableDefinition ANNOTATIONS = table("CommitAnnotations")
            .in(REPOSITORY)
            .describedAs("Findings of a report about a commit, on lines of files.")
            .listedAt(FINDINGS)
            .sizeTrusted()
            .unfiltered()
            .gotAt(FINDINGS + "/{AnnotationId}")
            .columns(
                    CommitNoteTables.commit().key().insertRequired().notUpdatable(FIXED),
                    varchar("ReportId")
                            .key()
                            .insertRequired()
                            .notUpdatable(FIXED)
                            .references(REPOSITORY, "CommitReports", "ReportId")
                            .describedAs("Report that it belongs to."),
                    varchar("AnnotationId")
                            .at("/external_id")
                            .key()
                            .insertRequired()
                            .notUpdatable(FIXED)
                            .describedAs("Id that the tool chose."),
                    varchar("AnnotationType")
                            .at("/annotation_type")
                            .required()
                            .oneOf("VULNERABILITY", "CODE_SMELL", "BUG")
                            .insertRequired()
                            .updatable()
                            .describedAs("Kind of finding."),
                    varchar("Summary")
                            .at("/summary")
                            .required()
                            .insertRequired()
                            .updatable()
                            .describedAs("Finding in a line."),
                    varchar("Details").at("/details").insertable().updatable().describedAs("More about it."),
                    varchar("Path")
                            .at("/path")
                            .insertable()
                            .updatable()
                            .describedAs("File that it is in; NULL for the whole commit."),
                    integer("Line").at("/line").insertable().updatable().describedAs("Line of the file."),
                    varchar("Severity")
                            .at("/severity")
                            .oneOf("CRITICAL", "HIGH", "MEDIUM", "LOW")
                            .insertable()
                            .updatable()
                            .describedAs("How bad it is."),
                    varchar("AnnotationResult")
                            .at("/result")
                            .oneOf("PASSED", "FAILED", "SKIPPED", "IGNORED")
                            .insertable()
                            .updatable()
                            .describedAs("How the check turned out."),
                    varchar("Link").at("/link").insertable().updatable().describedAs("Page of the finding."),
                    uuid("AnnotationUUID").at("/uuid").required().describedAs("Id that Bitbucket chose."),
                    timestamp("CreatedOn").at("/created_on").required().describedAs("When it was made."),
                    timestamp("UpdatedOn").at("/updated_on").required().describedAs("When it changed last."),
                    rawJson())
            .inserted(new WriteRule.PartialPut(FINDINGS + "/{AnnotationId}"))
            .updated(new WriteRule.ReadMergePut(
                    FINDINGS + "/{AnnotationId}",
                    List.of(
                            "/annotation_type",
                            "/summary",
                            "/details",
                            "/path",
                            "/line",
                            "/severity",
                            "/result",
                            "/link")))
            .deleted(new WriteRule.Delete(FINDINGS + "/{AnnotationId}", false))
            .scope(READ, SCOPE)
            .scope(INSERT, SCOPE)
            .scope(UPDATE, SCOPE)
            .scope(DELETE, SCOPE)
            .limit("Listed by report: without CommitHash and ReportId each report costs a request.")
            .limit("A report has at most 1,000 annotations.")
            .build();

    private ReportTables() {}
}
