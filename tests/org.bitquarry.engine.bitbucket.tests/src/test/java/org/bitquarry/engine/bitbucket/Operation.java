package org.bitquarry.engine.bitbucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * An operation of the REST API.
 *
 * @param method such as GET
 * @param path with variables in braces, whatever they are called
 */
record Operation(String method, String path) {
    /** Reads the operations that there are. */
    static List<Operation> all() {
        return lines("/operations.txt").stream().map(Operation::parse).toList();
    }

    static Operation parse(String line) {
        String[] words = line.split(" ", 2);
        return new Operation(words[0], words[1]);
    }

    /** Returns the lines of a resource that are no comments. */
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Operation.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Returns the operation with variables that have no names, to compare paths that name them differently. */
    Operation anonymous() {
        return new Operation(
                method,
                path.replaceAll("\\?.*$", "").replaceAll("[^/]*\\{[^/]*", "{}").replaceAll("/$", ""));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
