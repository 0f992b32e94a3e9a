package org.bitquarry.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.Budget;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    private static final ConnectionProfile ACME =
            ConnectionProfile.named("acme").withCategory(Optional.of(Category.PROD));

    @Test
    void allFactsStandInTheirOrder() {
        StatusLine line = StatusLine.of(
                Optional.of(ACME),
                Optional.of(CategoryRules.of(Category.PROD)),
                Optional.of("200 of ≈1,340 rows · 412 ms"),
                Optional.of(new Budget(1000, 742)));

        assertThat(line.mark()).isEqualTo("■ PROD  ");
        assertThat(line.text()).isEqualTo("acme  ·  200 of ≈1,340 rows · 412 ms  ·  API 742/1000 left");
    }

    @Test
    void aComputerOnNoNetworkSaysSo() {
        StatusLine line = StatusLine.of(
                Optional.of(ACME), Optional.empty(), Optional.empty(), Optional.of(new Budget(1000, 742)));

        assertThat(line.offline().text()).isEqualTo("acme  ·  API 742/1000 left  ·  Offline");
    }

    @Test
    void withoutADatasourceOnlyThePartSpeaks() {
        StatusLine line = StatusLine.of(Optional.empty(), Optional.empty(), Optional.of("Line 3"), Optional.empty());

        assertThat(line.mark() + line.text()).isEqualTo("Line 3");
    }

    @Test
    void aReadOnlyDatasourceSaysSo() {
        assertThat(StatusLine.of(
                                Optional.of(ACME.withReadOnly(true)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .text())
                .isEqualTo("acme (read-only)");
    }
}
