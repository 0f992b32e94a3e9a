package org.bitquarry.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Searches source files line by line. */
final class JavaSources {
    private JavaSources() {}

    static List<Path> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns {@code file:line: text} of every line that the pattern occurs in. */
    static List<String> lines(List<Path> files, Pattern pattern) {
        return files.stream().flatMap(file -> lines(file, pattern)).toList();
    }

    /** Returns the files that are longer than that many lines. */
    static List<String> longerThan(int lines, List<Path> files) {
        return files.stream()
                .filter(file -> read(file).size() > lines)
                .map(Path::toString)
                .toList();
    }

    private static Stream<String> lines(Path file, Pattern pattern) {
        List<String> text = read(file);
        return IntStream.range(0, text.size())
                .filter(index -> pattern.matcher(text.get(index)).find())
                .mapToObj(index ->
                        file + ":" + (index + 1) + ": " + text.get(index).strip());
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
