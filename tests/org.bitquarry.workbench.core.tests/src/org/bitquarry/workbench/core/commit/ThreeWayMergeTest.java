package org.bitquarry.workbench.core.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.workbench.core.edit.EditFixture.PULL_REQUESTS;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequest;
import static org.bitquarry.workbench.core.edit.EditFixture.pullRequestId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitquarry.workbench.core.edit.EditFixture;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {
    private final Map<String, @Nullable Object> theirs =
            new LinkedHashMap<>(pullRequest(1).base());
    private final StagedEdits edits = EditFixture.edits(PULL_REQUESTS);

    private ThreeWayMerge merge(Map<String, @Nullable Object> typed) {
        typed.forEach((column, value) -> edits.set(pullRequest(1), column, value));
        return ThreeWayMerge.of(
                PULL_REQUESTS, edits.row(pullRequestId(1)).orElseThrow().edit(), theirs);
    }

    private static MergeField field(ThreeWayMerge merge, String column) {
        return merge.fields().stream()
                .filter(field -> field.column().name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyWhatBothSidesChangedHasToBeDecided() {
        theirs.put("Title", "theirs");
        theirs.put("Draft", true);
        theirs.put("UpdatedOn", Instant.EPOCH);
        ThreeWayMerge merge = merge(Map.of("Title", "mine", "Description", "mine too"));

        assertThat(merge.fields())
                .extracting(field -> field.column().name())
                .as("what the server stamps is nobody's change")
                .containsExactly("Title", "Description", "Draft");
        assertThat(merge.isDecided()).isFalse();
        assertThat(merge.choice(field(merge, "Title"))).isEmpty();
        assertThat(merge.choice(field(merge, "Description"))).contains(new FieldChoice.Mine());
        assertThat(merge.choice(field(merge, "Draft"))).contains(new FieldChoice.Theirs());

        merge.choose(field(merge, "Title"), new FieldChoice.Own("both"));
        assertThat(merge.isDecided()).isTrue();
        assertThat(merge.values()).isEqualTo(Map.of("Title", "both", "Description", "mine too"));
    }

    @Test
    void whatBothSidesChangedToTheSameIsNoConflictAndNotSent() {
        theirs.put("Title", "same");
        ThreeWayMerge merge = merge(Map.of("Title", "same"));

        assertThat(merge.isInConflict()).isFalse();
        assertThat(merge.isDecided()).isTrue();
        assertThat(merge.values()).isEmpty();
    }

    @Test
    void oneSideCanBeTakenForAllFields() {
        theirs.put("Title", "theirs");
        ThreeWayMerge merge = merge(Map.of("Title", "mine", "Description", "mine too"));

        merge.chooseAll(new FieldChoice.Theirs());
        assertThat(merge.values()).isEmpty();
        merge.chooseAll(new FieldChoice.Mine());
        assertThat(merge.values()).isEqualTo(Map.of("Title", "mine", "Description", "mine too"));
    }

    @Test
    void nullIsAValueLikeAnother() {
        theirs.put("Strategy", null);
        ThreeWayMerge merge = merge(Map.of("Strategy", "merge_commit"));

        assertThat(field(merge, "Strategy").isInConflict()).isTrue();
        merge.chooseAll(new FieldChoice.Own(null));
        assertThat(merge.values()).isEmpty();
    }

    @Test
    void whatWasNotTypedStaysAsTheSourceHoldsIt() {
        theirs.put("Title", "theirs");
        theirs.put("Draft", true);
        ThreeWayMerge merge = merge(Map.of("Title", "mine"));

        assertThatThrownBy(() -> merge.choose(field(merge, "Draft"), new FieldChoice.Mine()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
