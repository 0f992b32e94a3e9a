package org.bitquarry.workbench.core;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Secrets that are looked for: as they are, as URLs and hexadecimal dumps have them, and in Base64 wherever they stand in a longer text. */
final class Marks {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int LARGEST = 64 << 20;

    private final Set<String> forms = new TreeSet<>();

    void add(String secret) {
        forms.add(secret);
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.add(URLEncoder.encode(URLEncoder.encode(secret, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            forms.add(inBase64(bytes, before, Base64.getEncoder()));
            forms.add(inBase64(bytes, before, Base64.getUrlEncoder()));
        }
    }

    /** What is always the same of a secret in Base64 that so many bytes, and anything after it, go along with. */
    private static String inBase64(byte[] secret, int before, Base64.Encoder encoder) {
        byte[] whole = new byte[before + secret.length];
        System.arraycopy(secret, 0, whole, before, secret.length);
        String text = encoder.withoutPadding().encodeToString(whole);
        int begin = before == 0 ? 0 : before + 1;
        int end = whole.length % 3 == 0 ? text.length() : text.length() - 1;
        return text.substring(begin, end);
    }

    /** Returns the forms that a text holds. */
    List<String> in(String text) {
        return forms.stream().filter(text::contains).toList();
    }

    /** Returns the files below some folders that hold a mark. */
    List<Path> in(List<Path> folders) throws IOException {
        return in(folders, Instant.EPOCH);
    }

    /** Returns the files below some folders that hold a mark and were written since a moment; what nobody may read is left out. */
    List<Path> in(List<Path> folders, Instant since) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes now) throws IOException {
                    boolean looked = now.isRegularFile()
                            && now.size() <= LARGEST
                            && !now.lastModifiedTime().toInstant().isBefore(since);
                    if (looked && holdsOne(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException notOurs) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    private boolean holdsOne(Path file) {
        try {
            return holdsOne(Files.readAllBytes(file));
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    boolean holdsOne(byte[] content) {
        // One character a byte, so that every byte can be found.
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        return forms.stream()
                .flatMap(form -> CHARSETS.stream()
                        .map(charset -> new String(form.getBytes(charset), StandardCharsets.ISO_8859_1)))
                .anyMatch(bytes::contains);
    }
}
