package org.bitquarry.bitbucket.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expressions that are too long for a URL. */
class FilterPartsTest {
    private static final Bbql OPEN = new Bbql.Comparison("state", Bbql.Operator.EQUAL, new Bbql.Text("OPEN"));

    private static Bbql.Membership names(int count) {
        return new Bbql.Membership(
                "name",
                false,
                IntStream.range(0, count)
                        .<Bbql.Value>mapToObj(i -> new Bbql.Text((i % 2 == 0 ? "feature/" : "FEATURE/") + i / 2))
                        .toList());
    }

    @Test
    void whatFitsStaysWhole() {
        assertThat(FilterParts.of(Optional.of(names(20)))).containsExactly(Optional.of(names(20)));
        assertThat(FilterParts.of(Optional.empty())).containsExactly(Optional.empty());
    }

    @Test
    void aLongListIsSplitAndTheRestIsKept() {
        Bbql.Membership all = names(1_000);
        List<Bbql.Value> seen = new ArrayList<>();

        for (Optional<Bbql> part : FilterParts.of(Optional.of(new Bbql.And(List.of(OPEN, all))))) {
            Bbql.And and = (Bbql.And) part.orElseThrow();
            assertThat(and.terms().getFirst()).isEqualTo(OPEN);
            seen.addAll(((Bbql.Membership) and.terms().get(1)).values());
            assertThat(BbqlWriter.write(and).length()).isLessThan(6_000);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all.values());
    }

    @Test
    void textsThatDifferInCaseOnlyStayTogether() {
        for (Optional<Bbql> part : FilterParts.of(Optional.of(names(1_000)))) {
            List<String> folded = ((Bbql.Membership) part.orElseThrow())
                    .values().stream()
                            .map(value -> value.toString().toLowerCase(java.util.Locale.ROOT))
                            .toList();
            assertThat(folded).hasSize(2 * (int) folded.stream().distinct().count());
        }
    }
}
