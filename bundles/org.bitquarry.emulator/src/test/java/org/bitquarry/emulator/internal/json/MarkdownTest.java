package org.bitquarry.emulator.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "plain | <p>plain</p>",
                "'' | ''",
                "a < b & c | <p>a &lt; b &amp; c</p>",
                "'one\n\ntwo' | '<p>one</p>\n<p>two</p>'",
                "'* a\n* b' | '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'",
                "## Why | <h2>Why</h2>",
                "'```java\nint i;\n```' | '<div class=\"codehilite\"><pre>int i;</pre></div>'"
            })
    void blocksBecomeHtml(String raw, String html) {
        assertThat(Markdown.html(raw)).isEqualTo(html);
    }
}
