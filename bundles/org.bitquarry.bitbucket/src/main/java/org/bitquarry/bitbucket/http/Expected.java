package org.bitquarry.bitbucket.http;

/** What the answer shall be, and how much of it is read. */
enum Expected {
    /** An object or a page. */
    JSON("application/json", 64 * 1024 * 1024),
    /** The text of a file, a diff, a log. */
    TEXT("*/*", TextReader.MOST),
    /** A picture, from anywhere. */
    PICTURE("image/png, image/jpeg, image/gif, image/*;q=0.5", 4 * 1024 * 1024);

    private final String accept;
    private final int most;

    Expected(String accept, int most) {
        this.accept = accept;
        this.most = most;
    }

    String accept() {
        return accept;
    }

    int most() {
        return most;
    }
}
