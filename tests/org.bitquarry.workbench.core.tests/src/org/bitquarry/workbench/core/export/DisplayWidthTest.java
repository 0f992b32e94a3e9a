package org.bitquarry.workbench.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "web, 3",
        "für, 3",
        "日本, 4",
        "한글, 4",
        "🎉, 2",
        "👩‍💻, 2",
        "🇩🇪, 2",
        "❤️, 2",
        "é, 1",
        "ＡＢ, 4",
        "→, 1",
        "'', 0"
    })
    void aTextTakesSoManyColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(DisplayWidth.cut("ab👩‍💻cd", 4)).isEqualTo("ab…");
        assertThat(DisplayWidth.cut("ab👩‍💻cd", 5)).isEqualTo("ab👩‍💻…");
        assertThat(DisplayWidth.cut("abcd", 4)).isEqualTo("abcd");
    }
}
