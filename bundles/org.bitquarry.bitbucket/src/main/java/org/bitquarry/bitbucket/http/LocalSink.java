package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A local file that takes the bytes of an answer.
 *
 * @param path of it; made or emptied
 * @param most the most bytes that are taken
 */
record LocalSink(Path path, long most) {
    private static final int BUFFER = 64 * 1024;

    /** Writes what comes until there is more than is taken; returns how many bytes came. */
    long keep(InputStream content) throws IOException {
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = open()) {
            int count = content.read(buffer);
            while (count >= 0 && length <= most) {
                write(out, buffer, count);
                length += count;
                count = content.read(buffer);
            }
        }
        return length;
    }

    private OutputStream open() throws NotKeptException {
        try {
            return Files.newOutputStream(path);
        } catch (IOException denied) {
            throw new NotKeptException(denied);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int count) throws NotKeptException {
        try {
            out.write(buffer, 0, count);
        } catch (IOException full) {
            throw new NotKeptException(full);
        }
    }

    /** It is this machine that failed: asking again would not help. */
    static final class NotKeptException extends IOException {
        private static final long serialVersionUID = 1L;

        NotKeptException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
