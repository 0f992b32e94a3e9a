package org.bitquarry.workbench.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLiteralsTest {
    private final SecretLiterals literals = new SecretLiterals(Optional.of(Set.of("Secret")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UPDATE Hooks SET secret = 's' | UPDATE Hooks SET secret = '…'",
                "INSERT INTO Hooks (Url, \"Secret\") VALUES ('u', 'it''s') | INSERT INTO Hooks (Url, \"Secret\") VALUES ('…', '…')",
                "update Hooks set [Secret] = 's' -- 'x' | update Hooks set [Secret] = '…' -- 'x'",
                "MERGE INTO Hooks USING (VALUES ('a')) ON Secret = 'b | MERGE INTO Hooks USING (VALUES ('…')) ON Secret = '…'",
            })
    void textsBesideASecretColumnAreHidden(String sql, String kept) {
        assertThat(literals.hidden(sql)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE Hooks SET Description = 'no secret'",
                "SELECT Secret, 'x' FROM Hooks",
                "-- why\n(SELECT 'x' AS Secret)",
                "WITH a AS (SELECT 1) SELECT 'x' AS Secret FROM a",
                "",
                "'"
            })
    void everythingElseIsKeptAsItIs(String sql) {
        assertThat(literals.hidden(sql)).isEqualTo(sql);
    }

    @Test
    void whereNobodyKnowsTheColumnsEveryWriteLosesItsTexts() {
        SecretLiterals unknown = new SecretLiterals(Optional.empty());

        assertThat(unknown.hidden("UPDATE A SET B = 'c'")).isEqualTo("UPDATE A SET B = '…'");
        assertThat(unknown.hidden("SELECT 'c'")).isEqualTo("SELECT 'c'");
    }
}
