package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.engine.SqlTokens;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.junit.jupiter.api.Test;

class TokenDamageTest {
    private static IRegion damage(String before, String after) {
        return TokenDamage.of(SqlTokens.of(before), SqlTokens.of(after), after.length());
    }

    @Test
    void aWordThatGrowsDamagesItselfOnly() {
        assertThat(damage("SELECT Nam FROM x", "SELECT Name FROM x")).isEqualTo(new Region(7, 4));
    }

    @Test
    void aQuoteDamagesAllThatItReaches() {
        String after = "SELECT 'Name FROM x";
        assertThat(damage("SELECT Name FROM x", after)).isEqualTo(new Region(7, after.length() - 7));
    }

    @Test
    void whatWasRemovedLeavesNothingToPaint() {
        assertThat(damage("SELECT a, b", "SELECT b").getLength()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatDidNotChangeIsNotDamaged() {
        assertThat(damage("SELECT 1", "SELECT 1").getLength()).isZero();
    }

    @Test
    void anEmptyTextIsAllDamaged() {
        assertThat(damage("", "SELECT 1")).isEqualTo(new Region(0, 8));
        assertThat(damage("SELECT 1", "")).isEqualTo(new Region(0, 0));
    }
}
