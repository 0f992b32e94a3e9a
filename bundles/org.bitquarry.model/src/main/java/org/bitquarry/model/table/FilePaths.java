package org.bitquarry.model.table;

import java.util.Arrays;
import java.util.Optional;

/** Paths of files in a repository, from its root on: names with slashes between them. */
public final class FilePaths {
    private FilePaths() {}

    /** Says why a text is no such path; empty when it is one. The empty text is none. */
    public static Optional<String> complaint(String text) {
        if (text.isBlank()) {
            return Optional.of("an empty text is no path.");
        }
        if (text.startsWith("/")) {
            return Optional.of("'" + text + "' begins with a slash: a path begins below the root.");
        }
        if (text.endsWith("/")) {
            return Optional.of("'" + text + "' ends with a slash: a path ends with a name.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("a path holds no line breaks and no other control characters.");
        }
        return Arrays.stream(text.split("/", -1))
                .filter(part -> part.isBlank() || ".".equals(part) || "..".equals(part))
                .findFirst()
                .map(part -> part.isBlank()
                        ? "'" + text + "' has a name that is empty."
                        : "'" + text + "' leads through '" + part + "': a path goes down only.");
    }
}
