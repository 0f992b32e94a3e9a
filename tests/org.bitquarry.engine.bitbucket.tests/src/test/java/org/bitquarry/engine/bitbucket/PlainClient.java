package org.bitquarry.engine.bitbucket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.emulator.Account;

/** What a script would do: one request after another, without decoding anything but the next page's address. */
final class PlainClient {
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    PlainClient(URI base) {
        this.base = base;
    }

    /** Reads pages until the last, or so many. */
    void pages(String first, int most) {
        Optional<String> next = Optional.of(base + first);
        for (int page = 0; page < most && next.isPresent(); page++) {
            Matcher matcher = NEXT.matcher(new String(body(next.get()), StandardCharsets.UTF_8));
            next = matcher.find() ? Optional.of(matcher.group(1).replace("\\/", "/")) : Optional.empty();
        }
    }

    /** Returns the answer of a path under the API's root. */
    byte[] get(String target) {
        return body(base + target);
    }

    private byte[] body(String address) {
        String login = Account.DEMO_EMAIL + ":" + Account.DEMO_TOKEN;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " of " + address);
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
