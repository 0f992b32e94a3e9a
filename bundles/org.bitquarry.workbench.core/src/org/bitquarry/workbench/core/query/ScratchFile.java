package org.bitquarry.workbench.core.query;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One session in one file: a first line of SQL comment with what is known of the session, then the text as it was
 * typed. One file, so that text and caret are never of different age.
 */
final class ScratchFile {
    static final String EXTENSION = ".sql";
    private static final String MARK = "-- bitquarry-session ";
    private static final String PATH = "file";
    private static final String VALUE = "value:";
    private static final String NULL = "null:";

    private ScratchFile() {}

    /** Writes beside the file, then moves into its place: what is read is never half written. */
    static void write(Path folder, ScratchText scratch) throws IOException {
        Path file = folder.resolve(scratch.id() + EXTENSION);
        Path half = folder.resolve(scratch.id() + EXTENSION + ".part");
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(MARK + header(scratch) + "\n" + scratch.text());
        try (FileChannel channel = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads a session; a file without our first line is all text. */
    static ScratchText read(Path file) throws IOException {
        String content = Files.readString(file);
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - EXTENSION.length());
        int lineEnd = content.indexOf('\n');
        boolean marked = content.startsWith(MARK) && lineEnd > 0;
        Map<String, String> known = marked ? parse(content.substring(MARK.length(), lineEnd)) : Map.of();
        return new ScratchText(
                id,
                known.getOrDefault("title", id),
                known.getOrDefault("datasource", ""),
                Optional.ofNullable(known.get("schema")),
                marked ? content.substring(lineEnd + 1) : content,
                number(known.getOrDefault("caret", "0")),
                Boolean.parseBoolean(known.getOrDefault("open", "true")),
                file(known),
                Boolean.parseBoolean(known.getOrDefault("locked", "true")),
                parameters(known));
    }

    private static Optional<SqlFile> file(Map<String, String> known) {
        return Optional.ofNullable(known.get(PATH))
                .flatMap(ScratchFile::path)
                .map(path ->
                        new SqlFile(path, Boolean.parseBoolean(known.get("bom")), known.getOrDefault("saved", "")));
    }

    /** A session may have come from another system, whose paths are none here. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    private static Map<String, Optional<String>> parameters(Map<String, String> known) {
        Map<String, Optional<String>> given = new LinkedHashMap<>();
        known.forEach((key, value) -> {
            if (key.startsWith(VALUE)) {
                given.put(key.substring(VALUE.length()), Optional.of(value));
            } else if (key.startsWith(NULL)) {
                given.put(key.substring(NULL.length()), Optional.empty());
            }
        });
        return given;
    }

    private static String header(ScratchText scratch) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("title", scratch.title());
        known.put("datasource", scratch.datasource());
        scratch.schema().ifPresent(schema -> known.put("schema", schema));
        known.put("caret", Integer.toString(scratch.caret()));
        known.put("open", Boolean.toString(scratch.open()));
        scratch.file().ifPresent(file -> {
            known.put(PATH, file.path().toString());
            known.put("bom", Boolean.toString(file.bom()));
            known.put("saved", file.saved());
        });
        known.put("locked", Boolean.toString(scratch.locked()));
        scratch.parameters()
                .forEach((name, value) -> known.put((value.isPresent() ? VALUE : NULL) + name, value.orElse("")));
        return known.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> parse(String header) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String pair : header.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                known.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return known;
    }

    /** A person may have edited the line: what isn't encoded stands for itself. */
    private static String decoded(String value) {
        return URLDecoder.decode(value.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
