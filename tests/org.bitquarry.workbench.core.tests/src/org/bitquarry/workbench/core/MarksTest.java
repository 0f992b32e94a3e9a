package org.bitquarry.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves something only when it finds what is there. */
class MarksTest {
    private static final String SECRET = "Marked+Api/Token=7f3a";

    private static Marks marks() {
        Marks marks = new Marks();
        marks.add(SECRET);
        return marks;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "ann@acme.example:", "xyz1"})
    void aSecretIsFoundInBase64WhateverStandsAroundIt(String before) {
        for (String after : new String[] {"", "!", "!!", "!!!"}) {
            byte[] text = (before + SECRET + after).getBytes(StandardCharsets.UTF_8);
            assertThat(marks().in("x=" + Base64.getEncoder().encodeToString(text)))
                    .isNotEmpty();
            assertThat(marks().in("x=" + Base64.getUrlEncoder().withoutPadding().encodeToString(text)))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=Marked+Api/Token=7f3a;",
                "?token=Marked%2BApi%2FToken%3D7f3a&",
                "next=Marked%252BApi%252FToken%253D7f3a"
            })
    void aSecretIsFoundAsItIsAndInUrls(String text) {
        assertThat(marks().in(text)).isNotEmpty();
        assertThat(marks().holdsOne(text.getBytes(StandardCharsets.UTF_16LE))).isTrue();
        assertThat(marks().holdsOne(text.getBytes(StandardCharsets.UTF_16BE))).isTrue();
        assertThat(marks().in(HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Marked", "Marked+Api/Token=7f3b", "token=•••"})
    void whatIsNoSecretIsNotFound(String text) {
        assertThat(marks().in(text)).isEmpty();
    }
}
