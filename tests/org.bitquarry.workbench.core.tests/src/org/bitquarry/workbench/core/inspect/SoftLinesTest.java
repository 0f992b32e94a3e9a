package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks for show leave no trace. */
class SoftLinesTest {
    static Stream<String> texts() {
        return Stream.of(
                "",
                "short",
                "two\nlines\r\nand more\n",
                "x".repeat(5_000),
                "word ".repeat(1_000) + "\n" + "a,b".repeat(2_000),
                "😀".repeat(3_000),
                "x".repeat(SoftLines.LONGEST - 1) + "\r\n" + "y".repeat(SoftLines.LONGEST) + "\n",
                "x".repeat(SoftLines.LONGEST) + "\r\nend");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatWasBrokenIsWholeAgain(String text) {
        String broken = SoftLines.broken(text);

        assertThat(SoftLines.whole(broken)).isEqualTo(text);
        assertThat(Stream.of(broken.split("\r\n|\r|\n"))).allMatch(line -> line.length() <= SoftLines.LONGEST);
    }

    @Test
    void noCharacterIsCutInTwo() {
        String broken = SoftLines.broken("a" + "😀".repeat(2_000));

        assertThat(Stream.of(broken.split("\r"))).noneMatch(line -> Character.isLowSurrogate(line.charAt(0)));
    }

    @Test
    void aTextWithSuchBreaksOfItsOwnIsNotTouched() {
        String own = "old\rmac" + "x".repeat(5_000);

        assertThat(SoftLines.hasOwn(own)).isTrue();
        assertThat(SoftLines.broken(own)).isEqualTo(own);
    }
}
