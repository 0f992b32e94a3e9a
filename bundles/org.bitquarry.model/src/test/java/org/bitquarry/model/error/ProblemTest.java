package org.bitquarry.model.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void joinsItsSentencesToOneLine() {
        assertThat(new Problem("GET /user", "the token was refused (401).", "Make a new one.").text())
                .isEqualTo("GET /user: the token was refused (401). Make a new one.");
        assertThat(new Problem("", "No such table.", "").text()).isEqualTo("No such table.");
    }

    @Test
    void missingKeySaysWhichColumnAndHowToBindIt() {
        MissingKeyException error =
                new MissingKeyException("PullRequests", "RepositorySlug", "Add WHERE RepositorySlug = '…'.");
        assertThat(error).hasMessage("PullRequests: needs a value for RepositorySlug. Add WHERE RepositorySlug = '…'.");
        assertThat(error.column()).isEqualTo("RepositorySlug");
        assertThat(error.isStatementFault()).isTrue();
    }

    @Test
    void aRejectedQueryKnowsItsPlace() {
        QueryRejectedException error = new QueryRejectedException(
                new Problem("", "No column Titel.", "Did you mean Title?"),
                "42703",
                Optional.of(new TextRange(2, 8, 2, 12)),
                null);
        assertThat(error.position())
                .hasValueSatisfying(range -> assertThat(range).hasToString("line 2, column 8"));
        assertThat(error.sqlState()).isEqualTo("42703");
    }

    @Test
    void aRangeRunsForward() {
        assertThatThrownBy(() -> new TextRange(2, 8, 2, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextRange(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void profilesAndStoresFailAsConnectionsNotAsStatements() {
        BitquarryException profile =
                new ProfileRejectedException(new Problem("Read the URL", "Workspce is no property.", ""), null);
        BitquarryException store = new CredentialStoreException(new Problem("Read the token", "locked.", ""), null);

        assertThat(profile.isStatementFault()).isFalse();
        assertThat(store.isStatementFault()).isFalse();
        assertThat(profile.sqlState()).isEqualTo("08001");
        assertThat(store.sqlState()).isEqualTo("28000");
    }
}
