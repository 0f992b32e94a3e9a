package org.bitquarry.bitbucket.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;

/**
 * The body of a request.
 *
 * @param text what is sent, in UTF-8
 * @param contentType how to read it
 * @param file what is sent behind the text
 */
record Payload(String text, String contentType, Optional<Enclosed> file) {
    private static final String JSON = "application/json; charset=UTF-8";

    /**
     * A local file within a body.
     *
     * @param path of it
     * @param size number of its bytes
     * @param end text that follows
     */
    record Enclosed(Path path, long size, String end) {}

    Payload(String text, String contentType) {
        this(text, contentType, Optional.empty());
    }

    static Payload json(String text) {
        return new Payload(text, JSON);
    }

    /** Returns it as it is sent; a file is read while it is. */
    HttpEntity entity() {
        byte[] begin = text.getBytes(StandardCharsets.UTF_8);
        ContentType type = ContentType.parse(contentType);
        if (file.isEmpty()) {
            return new ByteArrayEntity(begin, type);
        }
        byte[] end = file.get().end().getBytes(StandardCharsets.UTF_8);
        return new EntityTemplate(begin.length + file.get().size() + end.length, type, null, out -> {
            out.write(begin);
            Files.copy(file.get().path(), out);
            out.write(end);
        });
    }

    /** Returns it as logs may show it. */
    String shown() {
        return contentType.equals(JSON)
                ? Redaction.body(text)
                : text
                        + file.map(enclosed -> "… " + enclosed.size() + " bytes of a file …" + enclosed.end())
                                .orElse("");
    }
}
