package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void theStatementRunsToItsEndWithoutASource() {
        assertThat(WarmUp.rows()).isEqualTo(10);
    }
}
