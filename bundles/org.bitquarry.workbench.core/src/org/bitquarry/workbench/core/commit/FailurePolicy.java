package org.bitquarry.workbench.core.commit;

/** What a commit does when a row is refused. */
public sealed interface FailurePolicy {
    /** The most refused rows that can be wished for. */
    int MOST = 999;

    /** Sends nothing more. */
    record Stop() implements FailurePolicy {}

    /** Asks the person each time. */
    record Ask() implements FailurePolicy {}

    /**
     * Goes on with the next row until too many were refused.
     *
     * @param most so many refused rows end it
     */
    record GoOn(int most) implements FailurePolicy {
        /** Checks the number. */
        public GoOn {
            if (most < 1 || most > MOST) {
                throw new IllegalArgumentException("from 1 to " + MOST + " rows may be refused, not " + most);
            }
        }
    }
}
