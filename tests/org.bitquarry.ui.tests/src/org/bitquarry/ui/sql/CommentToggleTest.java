package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentToggleTest {
    @Test
    void linesAreCommentedAtTheSmallestIndent() {
        assertThat(CommentToggle.toggled(List.of("  SELECT 1", "    FROM x")))
                .containsExactly("  -- SELECT 1", "  --   FROM x");
    }

    @Test
    void commentsAreTakenAwayWhenEachLineIsOne() {
        assertThat(CommentToggle.toggled(List.of("-- SELECT 1", "  --FROM x", "")))
                .containsExactly("SELECT 1", "  FROM x", "");
    }

    @Test
    void aMixGetsOneMoreComment() {
        assertThat(CommentToggle.toggled(List.of("-- SELECT 1", "FROM x")))
                .containsExactly("-- -- SELECT 1", "-- FROM x");
    }

    @Test
    void blankLinesStayAsTheyAre() {
        assertThat(CommentToggle.toggled(List.of("", "  "))).containsExactly("", "  ");
    }

    @Test
    void twiceIsAsBefore() {
        List<String> lines = List.of("SELECT a,", "       b", "", "FROM x");
        assertThat(CommentToggle.toggled(CommentToggle.toggled(lines))).isEqualTo(lines);
    }
}
