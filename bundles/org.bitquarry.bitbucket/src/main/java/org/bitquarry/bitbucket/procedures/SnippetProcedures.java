package org.bitquarry.bitbucket.procedures;

import static org.bitquarry.model.procedure.ParameterBuilder.parameter;
import static org.bitquarry.model.procedure.ProcedureBuilder.procedure;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.procedure.ParameterBuilder;
import org.bitquarry.model.procedure.ProcedureBuilder;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRule;
import org.bitquarry.model.table.SqlType;

/** What is done with snippets. */
final class SnippetProcedures {
    private static final String ONE = "/snippets/{workspace}/{SnippetId}";
    private static final String WRITE_SCOPE = "write:snippet:bitbucket";

    static final ProcedureDefinition WATCH = watching("WatchSnippet", "PUT")
            .describedAs("Lets you get messages about a snippet.")
            .build();

    static final ProcedureDefinition UNWATCH = watching("UnwatchSnippet", "DELETE")
            .describedAs("Ends the messages that you get about a snippet.")
            .build();

    static final ProcedureDefinition CHANGE_FILE = procedure("ChangeSnippetFile")
            .in(INFORMATION)
            .describedAs(
                    "Writes a file of a snippet, unless someone changed the snippet since the revision that you saw.")
            .parameters(
                    snippet(),
                    parameter("Revision", SqlType.VARCHAR).required().describedAs("Commit that must be the newest."),
                    parameter("FileName", SqlType.VARCHAR)
                            .required()
                            .describedAs("Name of the file; may be a new one."),
                    parameter("Content", SqlType.VARCHAR).required().describedAs("Text of the file."))
            .returning(
                    varchar("SnippetId").at("/id").required().describedAs("Id of the snippet."),
                    varchar("Title").at("/title").describedAs("What it is about."),
                    timestamp("UpdatedOn").at("/updated_on").describedAs("When it was changed."))
            .by(new ProcedureRule.SendFile(
                    "PUT",
                    ONE + "/{Revision}",
                    "Content",
                    false,
                    "FileName",
                    Optional.of("file"),
                    Map.of(),
                    Optional.empty()))
            .scopes("read:snippet:bitbucket", WRITE_SCOPE)
            .build();

    static final ProcedureDefinition DELETE_REVISED = procedure("DeleteSnippet")
            .in(INFORMATION)
            .describedAs("Deletes a snippet, unless someone changed it since the revision that you saw.")
            .parameters(
                    snippet(),
                    parameter("Revision", SqlType.VARCHAR).required().describedAs("Commit that must be the newest."))
            .returning(varchar("SnippetId").required().describedAs("Id of the snippet that is gone."))
            .sends("DELETE", ONE + "/{Revision}")
            .scopes(WRITE_SCOPE)
            .irreversible()
            .build();

    private SnippetProcedures() {}

    private static ProcedureBuilder watching(String name, String method) {
        return procedure(name)
                .in(INFORMATION)
                .parameters(snippet())
                .returning(varchar("SnippetId").required().describedAs("Id of the snippet."))
                .sends(method, ONE + "/watch")
                .scopes(WRITE_SCOPE);
    }

    private static ParameterBuilder snippet() {
        return parameter("SnippetId", SqlType.VARCHAR).required().describedAs("Id of the snippet in addresses.");
    }
}
