package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private final TextReader reader = new TextReader();

    private String read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), "GET /x");
    }

    @Test
    void aTextIsItself() {
        assertThat(read("héllo 🚀\r\n")).isEqualTo("héllo 🚀\r\n");
        assertThat(read("")).isEmpty();
    }

    @Test
    void aLongTextIsCutWithANoticeAndWithinNoCharacter() {
        String rocket = "🚀";
        String text = "x" + rocket.repeat(TextReader.MOST / 4) + "tail";

        String cut = read(text);

        assertThat(cut)
                .startsWith("x" + rocket)
                .contains(rocket + "\n… cut here by Bitquarry")
                .contains("1,048,576 bytes")
                .doesNotContain("\uFFFD");
        assertThat(cut.length()).isLessThan(text.length() + 120);
    }

    @Test
    void aTextOfExactlyTheMostIsWhole() {
        assertThat(read("y".repeat(TextReader.MOST))).hasSize(TextReader.MOST).doesNotContain("Bitquarry");
    }

    @Test
    void whatIsNoTextSaysSo() {
        assertThat(reader.read(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "GET /x"))
                .contains("no text");
        assertThat(read("a\0b")).contains("no text");
    }
}
