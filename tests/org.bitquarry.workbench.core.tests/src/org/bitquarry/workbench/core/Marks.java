package org.bitquarry.workbench.core;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Secrets that are looked for: as they are, in Base64, and as the Authorization header has them. */
final class Marks {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<String> forms = new ArrayList<>();

    Marks(String email, List<String> secrets) {
        for (String secret : secrets) {
            forms.add(secret);
            forms.add(base64(secret));
            forms.add(base64(email + ":" + secret));
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the forms that a text holds. */
    List<String> in(String text) {
        return forms.stream().filter(text::contains).toList();
    }

    /** Returns the files below some folders that hold a mark. */
    List<Path> in(List<Path> folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (holdsOne(Files.readAllBytes(file))) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private boolean holdsOne(byte[] content) {
        // One character a byte, so that every byte can be found.
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        return forms.stream()
                .flatMap(form -> CHARSETS.stream()
                        .map(charset -> new String(form.getBytes(charset), StandardCharsets.ISO_8859_1)))
                .anyMatch(bytes::contains);
    }
}
