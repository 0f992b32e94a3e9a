package org.bitquarry.engine.bitbucket.random;

/** What came of one random statement. */
sealed interface Outcome {
    /** Both engines gave the same rows. */
    record Agreed() implements Outcome {}

    /**
     * Ours refused the statement, and said why and where.
     *
     * @param reason without what differs from one statement to the next
     * @param text of the error and the statement
     */
    record Refused(String reason, String text) implements Outcome {}

    /** @param text what is wrong, and the statement */
    record Wrong(String text) implements Outcome {}
}
