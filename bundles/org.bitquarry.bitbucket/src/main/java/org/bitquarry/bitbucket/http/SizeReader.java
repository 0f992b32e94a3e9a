package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitquarry.bitbucket.json.AnswerReader;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;

/** Tells how many bytes of an answer a local file took. */
record SizeReader(Path file) implements AnswerReader<Long> {
    @Override
    public Long read(byte[] body, String asked) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UnexpectedAnswerException(
                    new Problem(asked, "its bytes came, and are not in " + file + " any more.", ""), gone);
        }
    }
}
