package org.bitquarry.emulator.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersInNamesCountAsNumbers() {
        List<String> names = List.of("v10", "v9", "v1.10", "v1.9", "v", "v1", "a2b10", "a2b9", "v01.2");
        assertThat(names.stream().sorted(NaturalOrder::compareText).toList())
                .containsExactly("a2b9", "a2b10", "v", "v1", "v01.2", "v1.9", "v1.10", "v9", "v10");
    }

    @Test
    void numbersLongerThanALongAreCompared() {
        assertThat(NaturalOrder.compareText("x99999999999999999999", "x100000000000000000000"))
                .isNegative();
    }
}
