package org.bitquarry.bitbucket.procedures;

import static org.bitquarry.model.procedure.ParameterBuilder.parameter;
import static org.bitquarry.model.procedure.ProcedureBuilder.procedure;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.procedure.ParameterBuilder;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRule;
import org.bitquarry.model.table.SqlType;

/** Files between Bitbucket and this machine, of whatever kind: a value of SQL can only hold a text. */
final class FileProcedures {
    private static final String DOWNLOADS = RepositoryProcedures.REPOSITORY + "/downloads";
    private static final String SOURCE = RepositoryProcedures.REPOSITORY + "/src";
    private static final String READ_SCOPE = "read:repository:bitbucket";
    private static final String WRITE_SCOPE = "write:repository:bitbucket";

    static final ProcedureDefinition DOWNLOAD = procedure("DownloadFile")
            .in(REPOSITORY)
            .describedAs("Fetches a file of Downloads and writes it to a file of this machine.")
            .parameters(
                    parameter("Name", SqlType.VARCHAR).required().describedAs("Name of the file in Downloads."),
                    target(),
                    overwrite("a local file that is there"))
            .returning(
                    varchar("Name").required().describedAs("Name of the file."),
                    varchar("LocalPath").required().describedAs("Where it is now."),
                    bigint("Size").at("/size").required().describedAs("Number of its bytes."))
            .by(new ProcedureRule.Fetch(DOWNLOADS + "/{Name}", 2, "LocalPath", "Overwrite"))
            .scopes(READ_SCOPE)
            .build();

    static final ProcedureDefinition UPLOAD = procedure("UploadFile")
            .in(REPOSITORY)
            .describedAs("Offers a file of this machine in Downloads.")
            .parameters(
                    source(),
                    parameter("Name", SqlType.VARCHAR)
                            .describedAs("Name in Downloads; that of the local file unless given."),
                    overwrite("a file of the same name"))
            .returning(
                    varchar("Name").at("/name").required().describedAs("Name of the file."),
                    bigint("Size").at("/size").required().describedAs("Number of its bytes."))
            .by(new ProcedureRule.SendFile(
                    "POST",
                    DOWNLOADS,
                    "LocalPath",
                    true,
                    "Name",
                    Optional.of("files"),
                    Map.of(),
                    Optional.of(new ProcedureRule.Guard("Downloads", Map.of("Name", "Name"), "Overwrite"))))
            .scopes(READ_SCOPE, WRITE_SCOPE)
            .build();

    static final ProcedureDefinition DOWNLOAD_SOURCE = procedure("DownloadSourceFile")
            .in(REPOSITORY)
            .describedAs("Writes a file of a commit to a file of this machine.")
            .parameters(
                    parameter("Revision", SqlType.VARCHAR)
                            .required()
                            .describedAs("Commit, or a branch or tag without a slash in its name."),
                    parameter("Path", SqlType.VARCHAR).required().describedAs("Path from the root."),
                    target(),
                    overwrite("a local file that is there"))
            .returning(
                    varchar("Path").required().describedAs("Path from the root."),
                    varchar("LocalPath").required().describedAs("Where it is now."),
                    bigint("Size").at("/size").required().describedAs("Number of its bytes."))
            .by(new ProcedureRule.Fetch(SOURCE + "/{Revision}/{Path*}", 1, "LocalPath", "Overwrite"))
            .scopes(READ_SCOPE)
            .build();

    static final ProcedureDefinition UPLOAD_SOURCE = procedure("UploadSourceFile")
            .in(REPOSITORY)
            .describedAs("Commits a file of this machine.")
            .parameters(
                    source(),
                    parameter("Path", SqlType.VARCHAR).required().describedAs("Path from the root."),
                    parameter("Branch", SqlType.VARCHAR)
                            .describedAs("Branch that the commit goes onto; the main branch unless given."),
                    parameter("Message", SqlType.VARCHAR).describedAs("Message of the commit."),
                    parameter("Author", SqlType.VARCHAR)
                            .describedAs("Author of the commit, as Name <address>; yourself unless given."),
                    overwrite("a file at the same path"))
            .returning(
                    varchar("Path").at("/name").required().describedAs("Path from the root."),
                    bigint("Size").at("/size").required().describedAs("Number of its bytes."),
                    lowercase("CommitHash").at("/made").describedAs("Commit that was made."))
            .by(new ProcedureRule.SendFile(
                    "POST",
                    SOURCE,
                    "LocalPath",
                    true,
                    "Path",
                    Optional.empty(),
                    Map.of("message", "Message", "author", "Author", "branch", "Branch"),
                    Optional.of(new ProcedureRule.Guard(
                            "Files", Map.of("Path", "Path", "Revision", "Branch"), "Overwrite"))))
            .scopes(READ_SCOPE, WRITE_SCOPE)
            .build();

    private FileProcedures() {}

    private static ParameterBuilder source() {
        return parameter("LocalPath", SqlType.VARCHAR).required().describedAs("Absolute path of the local file.");
    }

    private static ParameterBuilder target() {
        return parameter("LocalPath", SqlType.VARCHAR)
                .required()
                .describedAs("Absolute path of the local file to write; its directory must exist.");
    }

    private static ParameterBuilder overwrite(String what) {
        return parameter("Overwrite", SqlType.BOOLEAN).defaultsTo("false").describedAs("Replaces " + what + ".");
    }
}
