package org.bitquarry.model.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
    private static final List<String> COLUMNS = List.of("Id", "Title", "State", "SourceBranchName", "Description");

    @Test
    void aSwapOfNeighboursIsOneError() {
        assertThat(NearestNames.of("Titel", COLUMNS)).containsExactly("Title");
    }

    @Test
    void aNameThatGoesOnOrBeginsEarlierIsNear() {
        assertThat(NearestNames.of("Desc", COLUMNS)).containsExactly("Description");
        assertThat(NearestNames.of("BranchName", COLUMNS)).containsExactly("SourceBranchName");
    }

    @Test
    void whatIsFarOffOrDiffersInCaseOnlyIsNoSuggestion() {
        assertThat(NearestNames.of("Budget", COLUMNS)).isEmpty();
        assertThat(NearestNames.of("TITLE", COLUMNS)).isEmpty();
    }

    @Test
    void theNearestComesFirstAndThreeAreEnough() {
        assertThat(NearestNames.of("Stat", List.of("Status", "State", "Start", "Stats", "Seat")))
                .containsExactly("Seat", "Start", "State");
    }

    @Test
    void aCorrectionAsksWhatWasMeant() {
        assertThat(Correction.nearest("Titel", COLUMNS).question()).isEqualTo("Did you mean Title?");
        assertThat(new Correction("x", List.of("a", "b")).question()).isEqualTo("Did you mean a or b?");
        assertThat(new Correction("x", List.of()).question()).isEmpty();
    }
}
