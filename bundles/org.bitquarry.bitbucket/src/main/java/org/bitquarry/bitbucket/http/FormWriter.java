package org.bitquarry.bitbucket.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.bitquarry.bitbucket.write.Form;

/**
 * Writes forms: with files as {@code multipart/form-data}, others as {@code application/x-www-form-urlencoded}, which takes every
 * character in a name.
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
        String boundary = BOUNDARY;
        while (occurs(form, boundary)) {
            boundary += "-";
        }
        StringBuilder body = new StringBuilder();
        for (Form.Field field : form.fields()) {
            body.append("--")
                    .append(boundary)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(quoted(field.name()))
                    .append('"');
            field.fileName().ifPresent(name -> body.append("; filename=\"")
                    .append(quoted(name))
                    .append("\"\r\nContent-Type: text/plain; charset=UTF-8"));
            body.append("\r\n\r\n").append(field.text()).append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return new Payload(body.toString(), "multipart/form-data; boundary=" + boundary);
    }

    private static boolean occurs(Form form, String boundary) {
        return form.fields().stream().anyMatch(field -> field.text().contains(boundary));
    }

    /** Escapes what ends a quoted name, as browsers do. */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
