package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lines of a diff know what they are and where they stand. */
class UnifiedDiffTest {
    private static final String DIFF = """
            diff --git a/x b/x
            index 1..2 100644
            --- a/x
            +++ b/x
            @@ -3,3 +3,2 @@ class X
             same
            -old
            +new
            --- a line that begins so
            \\ No newline at end of file
            diff --git a/y b/y
            --- a/y
            +++ b/y
            @@ -1 +1,2 @@
             one
            +two""";

    @Test
    void linesAreToldApartAndNumbered() {
        List<DiffLine> lines = UnifiedDiff.lines(DIFF.lines().toList());

        assertThat(lines.stream().map(UnifiedDiffTest::words).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        FILE
                        FILE
                        FILE
                        FILE
                        HUNK
                        SAME 3 3
                        REMOVED 4 .
                        ADDED . 4
                        REMOVED 5 .
                        FILE
                        FILE
                        FILE
                        FILE
                        HUNK
                        SAME 1 1
                        ADDED . 2""");
    }

    @Test
    void aTextIsTakenForOneByItsHead() {
        assertThat(UnifiedDiff.isOne(DIFF)).isTrue();
        assertThat(UnifiedDiff.isOne("From 1 Mon\nSubject: x\n\ndiff --git a/x b/x\n"))
                .isTrue();
        assertThat(UnifiedDiff.isOne("--- a rule\n and words")).isFalse();
    }

    private static String words(DiffLine line) {
        return switch (line.kind()) {
            case FILE, HUNK -> line.kind().name();
            case ADDED, REMOVED, SAME -> line.kind() + " " + number(line.before()) + " " + number(line.after());
        };
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : ".";
    }
}
