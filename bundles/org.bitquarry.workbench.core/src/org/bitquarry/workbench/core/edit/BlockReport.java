package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of an act on many cells. Nothing of what was to be written is lost: what isn't in a cell is here.
 *
 * @param done what the act is called, as the begin of a sentence, such as "Pasted"
 * @param cells how many cells changed
 * @param rows how many rows were added
 * @param leftOut what was not written
 * @param wrong what was written but can't be sent as it is
 */
public record BlockReport(String done, int cells, int rows, List<Left> leftOut, List<Left> wrong) {
    /**
     * A text and why it is spoken of.
     *
     * @param row its row in words
     * @param column its column; empty where none was
     * @param text what was to be written
     * @param reason as a sentence
     */
    public record Left(String row, String column, String text, String reason) {}

    /** Copies the lists. */
    public BlockReport {
        leftOut = List.copyOf(leftOut);
        wrong = List.copyOf(wrong);
    }

    /** Returns the report in a line. */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(done + " " + count(cells, "cell") + (rows > 0 ? ", " + count(rows, "new row") : ""));
        if (!leftOut.isEmpty()) {
            parts.add(leftOut.size() + " left out");
        }
        if (!wrong.isEmpty()) {
            parts.add(wrong.size() + " can't be sent as " + (wrong.size() == 1 ? "it is" : "they are"));
        }
        return String.join("; ", parts) + ".";
    }

    /** Returns a number with its noun. */
    static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }
}
