package org.bitquarry.bitbucket.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeFragmentTest {
    @ParameterizedTest
    @CsvSource({
        "%fix%, fix",
        "fix, fix",
        "a%longest_b, longest",
        "10\\%x%, 10%x",
        "a\\_b\\\\c%, a_b\\c",
        "%ünicode%, nicode",
        "release/%, release/"
    })
    void theLongestPlainPartIsFound(String pattern, String fragment) {
        assertThat(LikeFragment.of(pattern, '\\', false)).contains(fragment);
    }

    @ParameterizedTest
    @CsvSource({"%", "_", "%_%", "%ü%", "'% %'"})
    void aPatternWithoutOneHasNone(String pattern) {
        assertThat(LikeFragment.of(pattern, '\\', false)).isEmpty();
    }

    @Test
    void withoutAnEscapeABackslashIsPlain() {
        assertThat(LikeFragment.of("a\\b%", '\0', false)).contains("a\\b");
    }

    @Test
    void ignoringCaseLeavesOutLettersThatFoldBeyondAscii() {
        assertThat(LikeFragment.of("%baskets%", '\\', true)).contains("ba");
        assertThat(LikeFragment.of("%Release%", '\\', true)).contains("Relea");
        assertThat(LikeFragment.of("%kiss%", '\\', true)).isEmpty();
    }
}
