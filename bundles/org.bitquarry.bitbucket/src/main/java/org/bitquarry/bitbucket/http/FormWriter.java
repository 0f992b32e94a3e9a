package org.bitquarry.bitbucket.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bitquarry.bitbucket.write.Form;

/**
 * Writes forms: with files as {@code multipart/form-data}, others as {@code application/x-www-form-urlencoded}, which takes every
 * character in a name. At most one file of this machine goes along; it is not read here.
 */
final class FormWriter {
    private static final String BOUNDARY = "bitquarry-form";

    private FormWriter() {}

    static Payload payload(Form form) {
        return form.fields().stream().anyMatch(field -> field.fileName().isPresent())
                ? multipart(form)
                : new Payload(
                        form.fields().stream()
                                .map(field -> encoded(field.name()) + "=" + encoded(field.text()))
                                .collect(Collectors.joining("&")),
                        "application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Payload multipart(Form form) {
        Optional<Form.LocalFile> local =
                form.fields().stream().flatMap(field -> field.file().stream()).findFirst();
        // What a local file holds is not looked at before it is sent: chance keeps the boundary out of it.
        String boundary = local.isPresent() ? BOUNDARY + UUID.randomUUID() : BOUNDARY;
        while (occurs(form, boundary)) {
            boundary += "-";
        }
        StringBuilder begin = new StringBuilder();
        StringBuilder end = new StringBuilder();
        StringBuilder body = begin;
        for (Form.Field field : form.fields()) {
            body.append("--")
                    .append(boundary)
                    .append("\r\n")
                    .append(headers(field))
                    .append("\r\n\r\n");
            body.append(field.text());
            body = field.file().isPresent() ? end : body;
            body.append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return new Payload(
                begin.toString(),
                "multipart/form-data; boundary=" + boundary,
                local.map(file -> new Payload.Enclosed(file.path(), file.size(), end.toString())));
    }

    private static String headers(Form.Field field) {
        String disposition = "Content-Disposition: form-data; name=\"" + quoted(field.name()) + '"';
        String type = field.file().isPresent() ? "application/octet-stream" : "text/plain; charset=UTF-8";
        return field.fileName()
                .map(name -> disposition + "; filename=\"" + quoted(name) + "\"\r\nContent-Type: " + type)
                .orElse(disposition);
    }

    private static boolean occurs(Form form, String boundary) {
        return form.fields().stream().anyMatch(field -> field.text().contains(boundary));
    }

    /** Escapes what ends a quoted name, as browsers do. */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
