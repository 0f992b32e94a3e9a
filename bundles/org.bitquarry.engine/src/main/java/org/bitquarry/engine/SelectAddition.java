package org.bitquarry.engine;

/** What a statement needs to select one thing more, that is made of a column it selects already. */
public sealed interface SelectAddition {
    /**
     * A text to put into the statement.
     *
     * @param offset where, as an index in the statement
     * @param text with the comma before it
     */
    record Insertion(int offset, String text) implements SelectAddition {}

    /**
     * It can't be done.
     *
     * @param reason in a sentence for people
     */
    record Refused(String reason) implements SelectAddition {}
}
