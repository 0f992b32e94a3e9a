package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.junit.jupiter.api.Test;

class CategoryEditsTest {
    private static final CategoryRules LIVE = CategoryRules.of(new Category("LIVE"));
    private static final CategoryRules CAREFUL_QA =
            CategoryRules.of(Category.QA).withConfirmsCommits(true);

    private final CategoryEdits edits = new CategoryEdits(
            Stream.concat(CategoryRules.standard().stream(), Stream.of(LIVE)).toList());

    @Test
    void onlyWhatDiffersIsTold() {
        assertThat(edits.isChanged()).isFalse();
        edits.put(CAREFUL_QA);
        edits.put(LIVE);

        assertThat(edits.changed()).containsExactly(CAREFUL_QA);
        assertThat(edits.removed()).isEmpty();
        edits.put(CategoryRules.of(Category.QA));
        assertThat(edits.isChanged()).isFalse();
    }

    @Test
    void whatEverybodyHasStays() {
        edits.remove(Category.PROD);
        edits.remove(new Category("live"));

        assertThat(edits.rules()).isEqualTo(CategoryRules.standard());
        assertThat(edits.removed()).containsExactly(LIVE.category());
    }

    @Test
    void theResetLeavesTheStandardOnly() {
        edits.put(CAREFUL_QA);
        edits.reset();

        assertThat(edits.rules()).isEqualTo(CategoryRules.standard());
        assertThat(edits.changed()).isEmpty();
        assertThat(edits.removed()).hasSize(1);
    }

    @Test
    void labelsAreCheckedBeforeTheyAreAdded() {
        assertThat(List.of(
                        edits.problem(" ").orElseThrow(),
                        edits.problem("a\nb").orElseThrow(),
                        edits.problem(" prod ").orElseThrow()))
                .containsExactly("Label is missing.", "A label is one line.", "There is a category PROD already.");
        assertThat(edits.problem("STAGING")).isEmpty();
    }
}
