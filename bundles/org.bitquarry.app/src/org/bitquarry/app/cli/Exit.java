package org.bitquarry.app.cli;

/** How a command ended, as its caller sees it. */
enum Exit {
    /** All was done. */
    DONE(0),
    /** A statement was rejected, or a row could not be changed. */
    REJECTED(1),
    /** The source could not be reached or refused the credential. */
    NO_CONNECTION(2),
    /** The arguments make no sense. */
    USAGE(3),
    /** A person ended it with Ctrl+C: 128 and the number of the signal. */
    STOPPED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
