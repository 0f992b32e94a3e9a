package org.bitquarry.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the SQL text comes from. */
sealed interface ScriptSource {
    /**
     * An argument.
     *
     * @param sql as the shell passed it
     */
    record Argument(String sql) implements ScriptSource {}

    /**
     * A file.
     *
     * @param path UTF-8
     */
    record SqlFile(Path path) implements ScriptSource {}

    /** Standard input, to its end. */
    record StandardInput() implements ScriptSource {}

    /** Reads the text. */
    default String read(Terminal terminal) throws UsageException {
        return switch (this) {
            case Argument(String sql) -> intact(sql);
            case SqlFile(Path path) -> file(path);
            case StandardInput() -> standardInput(terminal);
        };
    }

    /** Where the locale can't express a character, Java passes this one in its place: it must not get into a write. */
    private static String intact(String sql) throws UsageException {
        if (sql.indexOf('\uFFFD') >= 0) {
            throw new UsageException(
                    "The statement holds characters that this locale can't pass. Put it in a file and use"
                            + " -f, or set LC_ALL to a UTF-8 locale.");
        }
        return sql;
    }

    private static String file(Path path) throws UsageException {
        try {
            return decoded(Files.readAllBytes(path), path.toString());
        } catch (NoSuchFileException e) {
            throw new UsageException("There is no file " + path + ".");
        } catch (IOException e) {
            throw new UsageException("The file " + path + " can't be read: " + e.getMessage() + ".");
        }
    }

    private static String standardInput(Terminal terminal) throws UsageException {
        try {
            return decoded(terminal.input().readAllBytes(), "standard input");
        } catch (IOException e) {
            throw new UsageException("Standard input can't be read: " + e.getMessage() + ".");
        }
    }

    private static String decoded(byte[] bytes, String name) throws UsageException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UsageException("The text of " + name + " is not UTF-8.");
        }
    }
}
