package org.bitquarry.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "src/main/a b.txt", "ü/🚀 #1+100%.md", "..a/b..", "...", "a\\b", ".git", "select"})
    void namesBetweenSlashesAreAPath(String text) {
        assertThat(FilePaths.complaint(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',empty text",
        "'  ',empty text",
        "/a,begins with a slash",
        "a/,ends with a slash",
        "a//b,name that is empty",
        "'a/ /b',name that is empty",
        "..,leads through '..'",
        "a/../b,leads through '..'",
        "./a,leads through '.'"
    })
    void whatLeadsElsewhereIsToldApart(String text, String complaint) {
        assertThat(FilePaths.complaint(text).orElseThrow()).contains(complaint.replace("''", "'"));
    }

    @Test
    void aLineBreakIsNoPartOfAPath() {
        assertThat(FilePaths.complaint("a\nb").orElseThrow()).contains("line breaks");
    }
}
