package org.bitquarry.ui.commit;

/** Is told in sentences how a commit goes. Belongs to the UI thread. */
@FunctionalInterface
public interface CommitNews {
    /** Tells in a sentence what came of a command. */
    void report(String text);

    /**
     * Tells what came of a commit that can be taken back.
     *
     * @param undo offers that
     */
    default void report(String text, Runnable undo) {
        report(text);
    }
}
