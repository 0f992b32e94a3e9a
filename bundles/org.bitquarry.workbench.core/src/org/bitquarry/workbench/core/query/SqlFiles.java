package org.bitquarry.workbench.core.query;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.model.error.Problem;

/**
 * Reads and writes *.sql files: UTF-8, with or without its mark, lines as they end in the file. All methods block. A file is
 * replaced as a whole, and its links and permissions stay; should that break, the session has the text.
 */
public final class SqlFiles {
    private static final char BOM = '\uFEFF';
    private static final long LARGEST = 16L << 20;
    private static final int MEGA = 20;

    /** Reads a file. */
    public SqlFileOutcome read(Path path) {
        String asked = "Open " + path;
        try {
            if (Files.size(path) > LARGEST) {
                return failed(
                        asked,
                        "it is larger than " + (LARGEST >> MEGA) + " MB.",
                        "Divide it, or run it by bitquarry sql.");
            }
            String content = decoded(Files.readAllBytes(path));
            boolean bom = !content.isEmpty() && content.charAt(0) == BOM;
            String text = bom ? content.substring(1) : content;
            return new SqlFileOutcome.Done(SqlFile.of(path, bom, text), text);
        } catch (CharacterCodingException other) {
            return failed(asked, "it is no UTF-8.", "Convert it to UTF-8 first.");
        } catch (IOException failure) {
            return failed(asked, reason(failure), "Look whether the file is there and you may read it.");
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Writes a text to a file that need not be there; whatever it holds is gone then. */
    public SqlFileOutcome write(Path path, boolean bom, String text) {
        try {
            ReplacedFile.write(path, (bom ? BOM + text : text).getBytes(StandardCharsets.UTF_8));
            return new SqlFileOutcome.Done(SqlFile.of(path, bom, text), text);
        } catch (IOException failure) {
            return failed(
                    "Save " + path,
                    reason(failure),
                    "Save it elsewhere, or make the file writable; until then the text is kept in the session.");
        }
    }

    /** Writes a text to its file, unless somebody else has changed that. */
    public SqlFileOutcome save(SqlFile file, String text) {
        SqlFileOutcome now = look(file);
        return switch (now) {
            case SqlFileOutcome.Changed changed -> changed.text().equals(text) ? same(changed) : changed;
            case SqlFileOutcome.Done done -> write(file.path(), file.bom(), text);
            case SqlFileOutcome.Gone gone -> write(file.path(), file.bom(), text);
            case SqlFileOutcome.Failed failed -> failed;
        };
    }

    private static SqlFileOutcome same(SqlFileOutcome.Changed changed) {
        return new SqlFileOutcome.Done(changed.file(), changed.text());
    }

    /** Looks whether a file still holds what it did when it was read or written last. */
    public SqlFileOutcome look(SqlFile file) {
        if (Files.notExists(file.path())) {
            return new SqlFileOutcome.Gone(file);
        }
        SqlFileOutcome now = read(file.path());
        return now instanceof SqlFileOutcome.Done done && !file.holds(done.text())
                ? new SqlFileOutcome.Changed(done.file(), done.text())
                : now;
    }

    private static SqlFileOutcome failed(String asked, String cameBack, String remedy) {
        return new SqlFileOutcome.Failed(new Problem(asked, cameBack, remedy));
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder.";
        }
        if (failure instanceof AccessDeniedException) {
            return "you have no permission.";
        }
        return Optional.ofNullable(failure.getMessage()).orElse(failure.toString()) + ".";
    }
}
