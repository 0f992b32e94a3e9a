package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextTest {
    @Test
    void whatIsTooLongLosesItsMiddle() {
        assertThat(ShortText.shortened("/2.0/repositories/acme", text -> true)).isEqualTo("/2.0/repositories/acme");
        assertThat(ShortText.shortened("/2.0/repositories/acme", text -> text.length() <= 13))
                .isEqualTo("/2.0/rep…acme");
        assertThat(ShortText.shortened("/2.0", text -> false)).isEqualTo("…");
    }

    @Test
    void aSentenceLosesItsEnd() {
        assertThat(ShortText.cut("What it is about.", text -> true)).isEqualTo("What it is about.");
        assertThat(ShortText.cut("What it is about.", text -> text.length() <= 9))
                .isEqualTo("What it…");
        assertThat(ShortText.cut("🎉🎉🎉", text -> text.length() <= 4)).isEqualTo("🎉…");
        assertThat(ShortText.cut("Id", text -> false)).isEqualTo("…");
    }

    @Test
    void aSignOfTwoHalvesStaysWhole() {
        assertThat(ShortText.shortened("🎉🎉🎉🎉🎉🎉", text -> text.length() <= 6))
                .doesNotContainPattern("[\\ud800-\\udbff](?![\\udc00-\\udfff])");
    }
}
