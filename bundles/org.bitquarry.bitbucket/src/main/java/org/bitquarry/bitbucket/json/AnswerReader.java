package org.bitquarry.bitbucket.json;

/**
 * Reads the body of an answer.
 *
 * @param <T> what it is read into
 */
@FunctionalInterface
public interface AnswerReader<T> {
    /**
     * Reads a body.
     *
     * @param asked what was asked, for the error
     * @throws org.bitquarry.model.error.UnexpectedAnswerException when it is not what was promised
     */
    T read(byte[] body, String asked);

    /** Returns the number of rows in what was read, for the log. */
    default int rows(T value) {
        return 0;
    }
}
