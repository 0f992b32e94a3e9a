package org.bitquarry.model.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.model.procedure.ParameterBuilder.parameter;
import static org.bitquarry.model.procedure.ProcedureBuilder.procedure;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.util.Map;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.junit.jupiter.api.Test;

class ProcedureDefinitionTest {
    private static final String PATH = "/repositories/{workspace}/{repository}/pullrequests/{PullRequestId}/merge";

    private final ProcedureDefinition merge = merging().build();
    private final ProcedureRef web =
            new ProcedureRef(new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), ""), merge);

    private static ProcedureBuilder merging() {
        return procedure("MergePullRequest")
                .in(SchemaKind.REPOSITORY)
                .describedAs("Merges.")
                .parameters(
                        parameter("PullRequestId", SqlType.BIGINT).required().describedAs("Number."),
                        parameter("MergeStrategy", SqlType.VARCHAR)
                                .oneOf("merge_commit", "squash")
                                .writtenAt("/merge_strategy")
                                .describedAs("How."))
                .returning(varchar("State").at("/state").describedAs("What it is now."))
                .sends("POST", PATH);
    }

    @Test
    void findsParametersWithoutRegardToCase() {
        assertThat(merge.parameter("pullrequestid"))
                .map(ProcedureParameter::name)
                .contains("PullRequestId");
        assertThat(merge.parameter("nothing")).isEmpty();
    }

    @Test
    void everyVariableOfThePathIsAParameter() {
        assertThatThrownBy(() -> merging().sends("POST", PATH + "/{Task}").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{Task}");
    }

    @Test
    void aCallHoldsWhatItsProcedureTakes() {
        assertThat(new ProcedureCall(web, Map.of("PullRequestId", 1L)))
                .hasToString("Call web.MergePullRequest [PullRequestId]");
        refuses(Map.of(), "needs PullRequestId");
        refuses(Map.of("PullRequestId", "1"), "is no BIGINT");
        refuses(Map.of("PullRequestId", 1L, "MergeStrategy", "magic"), "is one of");
        refuses(Map.of("PullRequestId", 1L, "Colour", "red"), "no parameter Colour");
    }

    private void refuses(Map<String, Object> arguments, String because) {
        assertThatThrownBy(() -> new ProcedureCall(web, Map.copyOf(arguments)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }

    @Test
    void theUnionBindsItsSchemaByTheFirstParameter() {
        ProcedureDefinition union = UnionProcedure.of(
                merge,
                SchemaKind.ALL_REPOSITORIES,
                "repository",
                parameter("RepositorySlug", SqlType.VARCHAR).required().describedAs("Repository."));
        assertThat(union.parameters()).extracting(ProcedureParameter::name).startsWith("RepositorySlug");
        assertThat(union.rule().path()).contains("/{workspace}/{RepositorySlug}/pullrequests/");
        assertThat(union.writes()).isTrue();
    }
}
