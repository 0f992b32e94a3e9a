package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFileNamesTest {
    @ParameterizedTest
    @CsvSource({"acme, acme.json", "Acme-Test_2, acme-test_2.json"})
    void aPlainNameIsItsOwnFileName(String name, String file) {
        assertThat(ProfileFileNames.of(name)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "con",
                "NUL",
                "com1",
                "a/b",
                "Über Straße 🚀",
                "日本",
                "a b",
                ".",
                "..",
                "a:b",
                "\u202e"
            })
    void anyOtherNameIsMadeSafeAndUnique(String name) {
        assertThat(ProfileFileNames.of(name)).matches("[a-z0-9_-]*-[0-9a-f]{8}\\.json");
    }

    @Test
    void namesThatFoldToTheSameTextStayApart() {
        assertThat(ProfileFileNames.of("a b")).isNotEqualTo(ProfileFileNames.of("a/b"));
        assertThat(ProfileFileNames.unlike("acme")).isNotEqualTo(ProfileFileNames.of("acme"));
    }

    @Test
    void aLongNameIsCut() {
        assertThat(ProfileFileNames.of("x".repeat(500))).hasSizeLessThan(80);
    }
}
