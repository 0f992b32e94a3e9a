package org.bitquarry.emulator.internal.oauth;

import java.util.List;
import java.util.stream.Collectors;

/** What a person sees in the browser. */
final class ConsentPage {
    private ConsentPage() {}

    static String asking(String consumer, List<String> scopes, String request) {
        String list =
                scopes.stream().map(scope -> "<li>" + escaped(scope) + "</li>").collect(Collectors.joining());
        return page(
                "Confirm access to your account",
                "<p><strong>" + escaped(consumer) + "</strong> asks for access to your account:</p><ul>" + list
                        + "</ul>"
                        + "<form method=\"post\" action=\"" + OAuthSite.ROOT + "/authorize\">"
                        + "<input type=\"hidden\" name=\"request\" value=\"" + escaped(request) + "\">"
                        + "<button id=\"grant\" name=\"decision\" value=\"grant\">Grant access</button> "
                        + "<button id=\"deny\" name=\"decision\" value=\"deny\">Cancel</button></form>");
    }

    static String failed(String why) {
        return page("Something is wrong", "<p>" + escaped(why) + "</p>");
    }

    private static String page(String title, String content) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><h1>" + title + "</h1>" + content + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
