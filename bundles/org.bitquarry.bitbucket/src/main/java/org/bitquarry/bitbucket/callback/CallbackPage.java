package org.bitquarry.bitbucket.callback;

import java.nio.charset.StandardCharsets;

/** What the browser shows when it has come back. Holds no script and nothing of what it brought. */
final class CallbackPage {
    static final String NOTHING_HERE = page("Nothing here", "Bitquarry waits for another page.");
    static final String SIGNED_IN =
            page("You are signed in", "Bitquarry has what it needs. Close this page and go back to it.");
    static final String NOT_SIGNED_IN =
            page("You are not signed in", "Go back to Bitquarry: it says what happened, and what to do.");

    private CallbackPage() {}

    private static String page(String title, String sentence) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + " – Bitquarry</title>"
                + "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:32em;margin:15vh auto;padding:0 1em}"
                + "@media(prefers-color-scheme:dark){body{background:#1e1f22;color:#ddd}}</style></head><body><h1>"
                + title + "</h1><p>" + sentence + "</p></body></html>\n";
    }

    static String answer(int status, String page) {
        return "HTTP/1.1 " + status + " " + (status == 200 ? "OK" : "Refused")
                + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + page.getBytes(StandardCharsets.UTF_8).length
                + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
                + "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'"
                + "\r\nConnection: close\r\n\r\n" + page;
    }
}
