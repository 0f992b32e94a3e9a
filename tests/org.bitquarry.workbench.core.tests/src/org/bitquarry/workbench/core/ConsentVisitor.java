package org.bitquarry.workbench.core;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who presses the button of a consent page, without a browser. */
final class ConsentVisitor {
    private static final Pattern QUESTION = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private ConsentVisitor() {}

    /** Grants what a page asks for, and returns the address to which it sends the person back. */
    static String grant(URI page) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Matcher question = QUESTION.matcher(
                    http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
            if (!question.find()) {
                throw new AssertionError("no consent page at " + page);
            }
            HttpRequest post = HttpRequest.newBuilder(page.resolve("authorize"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("request=" + question.group(1) + "&decision=grant"))
                    .build();
            return http.send(post, HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }
}
