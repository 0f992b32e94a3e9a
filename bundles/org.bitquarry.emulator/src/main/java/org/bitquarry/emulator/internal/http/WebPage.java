package org.bitquarry.emulator.internal.http;

/** What the web site's links lead to: a page that says what it stands for. */
final class WebPage {
    private WebPage() {}

    static Answer answer(String path) {
        String shown = path.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Answer.text(
                200,
                Answer.HTML,
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bitbucket emulator</title></head>"
                        + "<body><h1>Bitbucket emulator</h1><p>On Bitbucket Cloud this would be <code>https://bitbucket.org"
                        + shown + "</code>.</p></body></html>\n");
    }
}
