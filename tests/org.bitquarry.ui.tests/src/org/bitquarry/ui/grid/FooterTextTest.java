package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.workbench.core.query.LoadState;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.ResultRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FooterTextTest {
    private final ResultRows rows = new ResultRows(GridFixture.columns());

    @BeforeEach
    void twoHundredRows() {
        GridFixture.rows(200).forEach(rows::append);
    }

    @Test
    void tellsHowManyThereAreAndWhatTheRestCosts() {
        rows.promise(OptionalLong.of(1340));
        rows.enter(new LoadState.Parked());

        FooterText text = FooterText.of(rows);

        assertThat(text.text()).isEqualTo("200 of ≈1,340");
        assertThat(text.more()).isTrue();
        assertThat(text.all()).isEqualTo("Load all (≈23 requests)");
    }

    @Test
    void saysThatMoreMayComeWhenNobodyPromised() {
        rows.enter(new LoadState.Parked());

        assertThat(FooterText.of(rows).text()).isEqualTo("200 rows, there may be more");
        assertThat(FooterText.of(rows).all()).isEqualTo("Load all");
    }

    @Test
    void offersToStopWhileRowsCome() {
        assertThat(FooterText.of(rows).text()).isEqualTo("200 rows · loading…");
        assertThat(FooterText.of(rows).stop()).isTrue();
    }

    @Test
    void countsWhatIsComplete() {
        rows.enter(new LoadState.Complete());

        assertThat(FooterText.of(rows).text()).isEqualTo("200 rows");
        assertThat(FooterText.of(rows).more()).isFalse();
    }

    @Test
    void neverTakesABrokenResultForAWholeOne() {
        rows.enter(new LoadState.Failed(QueryFailure.of(
                new UnreachableException(new Problem("GET /x", "no answer.", "Check the network."), null))));

        assertThat(FooterText.of(rows).problem())
                .contains("The rest did not come. GET /x: no answer. Check the network.");
    }
}
