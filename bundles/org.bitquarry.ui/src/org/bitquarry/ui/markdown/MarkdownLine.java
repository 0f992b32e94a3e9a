package org.bitquarry.ui.markdown;

import java.util.List;

/**
 * A line of a page.
 *
 * @param offset index of its first character
 * @param pieces the pieces of it that have a look, from the left
 */
record MarkdownLine(int offset, LineFormat format, List<Piece> pieces) {
    /** A piece of a page's text. */
    record Piece(int offset, Run run) {
        int end() {
            return offset + run.text().length();
        }
    }

    MarkdownLine {
        pieces = List.copyOf(pieces);
    }
}
