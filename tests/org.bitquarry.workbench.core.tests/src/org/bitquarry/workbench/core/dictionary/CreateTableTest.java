package org.bitquarry.workbench.core.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.model.docs.SchemaNames;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.junit.jupiter.api.Test;

class CreateTableTest {
    private static final Relations RELATIONS = new Relations(BitbucketTables::of);

    private static TableDefinition table(SchemaKind kind, String name) {
        return BitbucketTables.of(kind).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String ddl(TableDefinition table) {
        return new CreateTable(table, SchemaNames.DEMO, RELATIONS).text();
    }

    @Test
    void keysValuesAndReferencesAreStated() {
        assertThat(ddl(table(SchemaKind.REPOSITORY, "PullRequests")))
                .startsWith(
                        "-- Pull requests of a repository, in every state.\nCREATE TABLE web.PullRequests (\n    Id BIGINT")
                .contains("State VARCHAR NOT NULL CHECK (State IN ('OPEN', 'MERGED', 'DECLINED', 'SUPERSEDED')),")
                .contains("    PRIMARY KEY (Id),\n")
                .contains("FOREIGN KEY (AuthorUUID) REFERENCES Information.Users (UserUUID)")
                .endsWith(");\n");
    }

    @Test
    void aPointerWithinARepositoryNamesThatToo() {
        assertThat(ddl(table(SchemaKind.ALL_REPOSITORIES, "PullRequestComments")))
                .contains("PRIMARY KEY (RepositorySlug, PullRequestId, Id)")
                .contains("FOREIGN KEY (PullRequestId, RepositorySlug) REFERENCES AllRepositories.PullRequests"
                        + " (Id, RepositorySlug)");
    }

    @Test
    void ourLexerReadsEveryTablesStatement() {
        List<TableDefinition> all = Stream.of(SchemaKind.values())
                .flatMap(kind -> BitbucketTables.of(kind).stream())
                .toList();
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(table -> {
            String statement = ddl(table);
            List<SqlToken> tokens = SqlTokens.of(statement);
            assertThat(tokens.stream().map(token -> token.in(statement)).reduce("", String::concat))
                    .isEqualTo(statement);
            long comments = tokens.stream()
                    .filter(token -> token.kind() == SqlToken.Kind.COMMENT)
                    .count();
            assertThat(comments).as(table.name()).isEqualTo(table.columns().size() + 1);
            assertThat(tokens.stream()
                            .filter(SqlToken::isSignificant)
                            .toList()
                            .getLast()
                            .in(statement))
                    .isEqualTo(";");
        });
    }

    @Test
    void aSchemaThatIsNoPlainNameStandsInQuotes() {
        assertThat(SqlNames.written("web")).isEqualTo("web");
        assertThat(SqlNames.written("web-app")).isEqualTo("\"web-app\"");
        assertThat(SqlNames.written("select")).isEqualTo("\"select\"");
        assertThat(SqlNames.written("a\"b")).isEqualTo("\"a\"\"b\"");
    }
}
