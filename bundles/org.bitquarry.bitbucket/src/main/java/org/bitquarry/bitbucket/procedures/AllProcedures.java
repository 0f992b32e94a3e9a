package org.bitquarry.bitbucket.procedures;

import static org.bitquarry.model.procedure.ParameterBuilder.parameter;

import java.util.List;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.UnionProcedure;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;

/** All procedures by the kind of their schemas. */
public final class AllProcedures {
    private static final List<ProcedureDefinition> INFORMATION = List.of(
            SnippetProcedures.WATCH,
            SnippetProcedures.UNWATCH,
            SnippetProcedures.CHANGE_FILE,
            SnippetProcedures.DELETE_REVISED,
            SignInProcedures.BEGIN,
            SignInProcedures.COMPLETE,
            SignInProcedures.RENEW);

    private static final List<ProcedureDefinition> REPOSITORY = List.of(
            PullRequestProcedures.MERGE,
            PullRequestProcedures.DECLINE,
            PullRequestProcedures.APPROVE,
            PullRequestProcedures.UNAPPROVE,
            PullRequestProcedures.REQUEST_CHANGES,
            PullRequestProcedures.REMOVE_REQUEST_CHANGES,
            PullRequestProcedures.RESOLVE_COMMENT,
            PullRequestProcedures.REOPEN_COMMENT,
            RepositoryProcedures.APPROVE_COMMIT,
            RepositoryProcedures.RUN_PIPELINE,
            RepositoryProcedures.STOP_PIPELINE,
            RepositoryProcedures.SET_NEXT_BUILD_NUMBER,
            RepositoryProcedures.CLEAR_PIPELINE_CACHE,
            FileProcedures.DOWNLOAD,
            FileProcedures.UPLOAD,
            FileProcedures.DOWNLOAD_SOURCE,
            FileProcedures.UPLOAD_SOURCE,
            RepositoryProcedures.FORK,
            RepositoryProcedures.CREATE_BRANCH);

    private static final List<ProcedureDefinition> UNIONS =
            REPOSITORY.stream().map(AllProcedures::union).toList();

    private AllProcedures() {}

    /** Returns the procedures of a kind of schema. */
    public static List<ProcedureDefinition> of(SchemaKind kind) {
        return switch (kind) {
            case REPOSITORY -> REPOSITORY;
            case ALL_REPOSITORIES -> UNIONS;
            case INFORMATION -> INFORMATION;
            case PROJECT, ALL_PROJECTS, SYS -> List.of();
        };
    }

    private static ProcedureDefinition union(ProcedureDefinition procedure) {
        return UnionProcedure.of(
                procedure,
                SchemaKind.ALL_REPOSITORIES,
                "repository",
                parameter("RepositorySlug", SqlType.VARCHAR).required().describedAs("Repository that is meant."));
    }
}
