package org.bitquarry.bitbucket.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form to be sent. */
public record Form(List<Field> fields) {
    /** Copies the fields. */
    public Form {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name of it
     * @param fileName of a file
     * @param text what it holds
     */
    public record Field(String name, Optional<String> fileName, String text) {}

    /** Returns it as a person reads it: a field a line. */
    String readable() {
        return fields.stream()
                .map(field -> field.name()
                        + field.fileName().map(file -> " (" + file + ")").orElse("") + ": " + field.text())
                .collect(Collectors.joining("\n"));
    }
}
