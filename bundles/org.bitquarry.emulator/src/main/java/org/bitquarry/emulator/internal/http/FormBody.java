package org.bitquarry.emulator.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a form, as {@code multipart/form-data} or as {@code application/x-www-form-urlencoded}. */
public record FormBody(List<Field> fields) {
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");

    /** One field; a file has a name of its own. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Field(String name, Optional<String> fileName, byte[] value) {
        public String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }

    public FormBody {
        fields = List.copyOf(fields);
    }

    /** Reads the body of a request. Throws a 400 for one that is no form. */
    public static FormBody of(Request request) {
        byte[] bytes = request.body().bytes();
        // One byte a character: the parts of a file keep their bytes.
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        String type = request.header("content-type").orElse(raw.startsWith("--") ? "multipart/form-data" : "");
        if (type.startsWith("application/json")) {
            throw ApiFailure.badRequest("A form is expected, not JSON.");
        }
        return type.startsWith("multipart/form-data") ? multipart(raw) : urlEncoded(request.body());
    }

    private static FormBody urlEncoded(Body body) {
        return new FormBody(body.form().all().stream()
                .map(each ->
                        new Field(each.name(), Optional.empty(), each.value().getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    private static FormBody multipart(String raw) {
        int end = raw.indexOf("\r\n");
        if (!raw.startsWith("--") || end < 0) {
            throw ApiFailure.badRequest("Invalid multipart body: no boundary.");
        }
        String boundary = raw.substring(0, end);
        List<Field> fields = new ArrayList<>();
        int at = end + 2;
        while (true) {
            int headers = raw.indexOf("\r\n\r\n", at);
            int close = raw.indexOf("\r\n" + boundary, Math.max(at, headers));
            if (headers < 0 || close < 0) {
                throw ApiFailure.badRequest("Invalid multipart body: it ends early.");
            }
            fields.add(field(raw.substring(at, headers), raw.substring(headers + 4, close)));
            at = close + boundary.length() + 4;
            if (raw.startsWith("--", at - 2)) {
                return new FormBody(fields);
            }
        }
    }

    private static Field field(String headers, String value) {
        String name = found(NAME, headers).orElseThrow(() -> ApiFailure.badRequest("A part of the form has no name."));
        return new Field(name, found(FILE, headers), value.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Names are UTF-8, with the three characters escaped that a browser escapes. */
    private static Optional<String> found(Pattern pattern, String headers) {
        Matcher matcher = pattern.matcher(headers);
        return matcher.find()
                ? Optional.of(new String(matcher.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                        .replace("%22", "\"")
                        .replace("%0D", "\r")
                        .replace("%0A", "\n"))
                : Optional.empty();
    }

    /** The text of a field. */
    public Optional<String> text(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::text)
                .findFirst();
    }

    /** The texts of a field that may occur more than once. */
    public List<String> texts(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::text)
                .toList();
    }
}
