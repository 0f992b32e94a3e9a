package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.junit.jupiter.api.Test;

class ConsentQuestionTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("acme");
    private static final CategoryRules PROD = CategoryRules.of(Category.PROD);

    private static Optional<ConsentQuestion> question(Optional<CategoryRules> rules, boolean irreversible) {
        RequestPlan plan = new RequestPlan(
                List.of(new PlannedRequest("PUT", "/x", Optional.empty(), "", 1, List.of(), irreversible)),
                List.of(),
                List.of());
        return ConsentQuestion.of(ACME, rules, plan);
    }

    @Test
    void withoutRulesOnlyWhatCannotBeUndoneIsAskedFor() {
        assertThat(question(Optional.empty(), false)).isEmpty();
        assertThat(question(Optional.of(CategoryRules.of(Category.DEV)), false)).isEmpty();
        assertThat(question(Optional.empty(), true)).hasValueSatisfying(asked -> {
            assertThat(asked.isOfCategory()).isFalse();
            assertThat(asked.word()).isEmpty();
            assertThat(asked.warning()).isEqualTo("What is marked can't be undone.");
        });
    }

    @Test
    void productionIsConfirmedAndTypedWhereItCannotBeUndone() {
        assertThat(question(Optional.of(PROD), false)).hasValueSatisfying(asked -> {
            assertThat(asked.warning()).isEqualTo("acme is PROD.");
            assertThat(asked.accepts("")).as("a press will do").isTrue();
        });
        assertThat(question(Optional.of(PROD), true)).hasValueSatisfying(asked -> {
            assertThat(asked.word()).contains("acme");
            assertThat(asked.accepts("ACME")).isFalse();
            assertThat(asked.accepts(" acme ")).isTrue();
        });
    }

    @Test
    void whatIsRemovedAndCanBeMadeAnewTakesAPress() {
        RequestPlan plan = new RequestPlan(
                List.of(new PlannedRequest("DELETE", "/x", Optional.empty(), "", 1, List.of(), true)),
                List.of(),
                List.of());

        assertThat(ConsentQuestion.of(ACME, Optional.empty(), plan, false)).hasValueSatisfying(asked -> {
            assertThat(asked.warning()).isEmpty();
            assertThat(asked.accepts("")).isTrue();
        });
        assertThat(ConsentQuestion.of(ACME, Optional.of(PROD), plan, false)).hasValueSatisfying(asked -> {
            assertThat(asked.warning()).isEqualTo("acme is PROD.");
            assertThat(asked.word()).isEmpty();
        });
    }

    @Test
    void eachRuleHoldsByItself() {
        CategoryRules typesOnly = CategoryRules.of(Category.DEV).withTypesForIrreversible(true);
        assertThat(question(Optional.of(typesOnly), false)).isEmpty();
        assertThat(question(Optional.of(typesOnly), true).orElseThrow().isOfCategory())
                .isTrue();
        CategoryRules confirmsOnly = PROD.withTypesForIrreversible(false);
        assertThat(question(Optional.of(confirmsOnly), true).orElseThrow().word())
                .isEmpty();
    }
}
