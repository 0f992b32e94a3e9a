package org.bitquarry.bitbucket.write;

import java.nio.file.Path;
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
     * @param file the local file that it holds instead of a text
     */
    public record Field(String name, Optional<String> fileName, String text, Optional<LocalFile> file) {
        /** Makes a field that holds a text. */
        public Field(String name, Optional<String> fileName, String text) {
            this(name, fileName, text, Optional.empty());
        }

        private String readable() {
            return name + fileName.map(named -> " (" + named + ")").orElse("") + ": "
                    + file.map(local -> "the " + local.size() + " bytes of " + local.path())
                            .orElse(text);
        }
    }

    /**
     * A file of this machine.
     *
     * @param size number of its bytes
     */
    public record LocalFile(Path path, long size) {}

    /** Returns it as a person reads it: a field a line. */
    String readable() {
        return fields.stream().map(Field::readable).collect(Collectors.joining("\n"));
    }
}
