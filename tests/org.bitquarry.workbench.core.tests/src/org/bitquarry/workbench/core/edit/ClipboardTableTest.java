package org.bitquarry.workbench.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitquarry.workbench.core.edit.ClipboardTable.Field;
import org.junit.jupiter.api.Test;

class ClipboardTableTest {
    private static List<List<String>> texts(String text) {
        return ClipboardTable.read(text).rows().stream()
                .map(row -> row.stream().map(Field::text).toList())
                .toList();
    }

    @Test
    void tabsAndLineBreaksPartFields() {
        assertThat(texts("a\tb\r\nc\t\n")).containsExactly(List.of("a", "b"), List.of("c", ""));
    }

    @Test
    void aQuotedFieldHoldsTabsLineBreaksAndQuotes() {
        assertThat(texts("\"one\ntwo\t\"\"x\"\"\"\tb")).containsExactly(List.of("one\ntwo\t\"x\"", "b"));
    }

    @Test
    void quotesInTheMiddleOrWithoutAnEndAreLetters() {
        assertThat(texts("\"a\" b\tc")).containsExactly(List.of("\"a\" b", "c"));
        assertThat(texts("\"a\tb")).containsExactly(List.of("\"a", "b"));
    }

    @Test
    void anEmptyFieldInQuotesIsNoNull() {
        assertThat(ClipboardTable.read("\"\"\t").rows().getFirst())
                .containsExactly(new Field("", true), new Field("", false));
    }

    @Test
    void aFileWithCommasOrSemicolonsIsReadAsOne() {
        assertThat(texts("1,a\n2,b")).containsExactly(List.of("1", "a"), List.of("2", "b"));
        assertThat(texts("1;a\n2;b")).containsExactly(List.of("1", "a"), List.of("2", "b"));
        assertThat(texts("1,\"a, b\"")).containsExactly(List.of("1", "a, b"));
    }

    @Test
    void aSentenceWithCommasIsOneField() {
        assertThat(texts("Hello,World")).containsExactly(List.of("Hello,World"));
        assertThat(texts("first, second\nthird, fourth"))
                .containsExactly(List.of("first, second"), List.of("third, fourth"));
        assertThat(texts("a,b\nc")).containsExactly(List.of("a,b"), List.of("c"));
    }

    @Test
    void anEmptyTextIsOneEmptyField() {
        assertThat(texts("")).containsExactly(List.of(""));
        assertThat(ClipboardTable.ofOneCell("a\tb\nc").rows()).containsExactly(List.of(new Field("a\tb\nc", true)));
    }
}
