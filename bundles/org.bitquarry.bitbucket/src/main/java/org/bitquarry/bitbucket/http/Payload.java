package org.bitquarry.bitbucket.http;

/**
 * The body of a request.
 *
 * @param text what is sent, in UTF-8
 * @param contentType how to read it
 */
record Payload(String text, String contentType) {
    private static final String JSON = "application/json; charset=UTF-8";

    static Payload json(String text) {
        return new Payload(text, JSON);
    }

    /** Returns it as logs may show it. */
    String shown() {
        return contentType.equals(JSON) ? Redaction.body(text) : text;
    }
}
