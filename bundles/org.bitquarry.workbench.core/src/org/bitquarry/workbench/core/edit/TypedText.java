package org.bitquarry.workbench.core.edit;

/**
 * What was typed where it is no value of the column: kept as it is until it is mended or taken back, and never sent.
 *
 * @param text as it was typed
 * @param problem what is wrong with it, as a sentence
 */
public record TypedText(String text, String problem) {
    /** Returns the text, for the place of the value. */
    @Override
    public String toString() {
        return text;
    }
}
