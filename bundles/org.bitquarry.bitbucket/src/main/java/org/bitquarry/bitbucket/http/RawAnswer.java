package org.bitquarry.bitbucket.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An answer as it came.
 *
 * @param status HTTP status
 * @param headers by name in lower case
 * @param body its bytes; belong to the receiver; none where they were kept in a file
 * @param length the number of the bytes that came
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record RawAnswer(int status, Map<String, String> headers, byte[] body, long length) {
    /** It was understood, and what it asks for is not ready yet. */
    static final int ACCEPTED = 202;

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    RawAnswer {
        headers = Map.copyOf(headers);
    }

    RawAnswer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, body.length);
    }

    boolean succeeded() {
        return status >= OK && status < MULTIPLE_CHOICES;
    }

    /** Tells whether it brings what a GET asks for. */
    boolean isComplete() {
        return succeeded() && status != ACCEPTED;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    OptionalInt number(String name) {
        return header(name)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /** Returns the scopes that a header lists. */
    List<String> scopes(String name) {
        return header(name).stream()
                .flatMap(text -> Stream.of(text.split("[,\\s]+")))
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    boolean claimsJson() {
        return header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .orElse(false);
    }
}
