package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program of the system that is asked something. Secrets go through its standard input and output, never through its arguments.
 *
 * @param program is run
 */
record Tool(Path program) {
    private static final Logger LOG = LoggerFactory.getLogger(Tool.class);
    private static final int MOST = 8_192;

    /**
     * What a program said.
     *
     * @param exit its code
     * @param output in UTF-8; the caller overwrites it
     * @param complaint what it wrote as an error, on one line
     */
    @SuppressWarnings("ArrayRecordComponent") // only an array can be wiped; nobody compares it
    record Answer(int exit, byte[] output, String complaint) {
        @Override
        public String toString() {
            return "exit code " + exit + (complaint.isEmpty() ? "" : ": " + complaint);
        }
    }

    /** Runs it and waits; an interrupt ends it. Overwrites the input. */
    Answer ask(byte[] input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        try (OutputStream in = process.getOutputStream();
                InputStream out = process.getInputStream();
                InputStream err = process.getErrorStream()) {
            put(in, input);
            int exit = process.waitFor();
            String complaint = new String(err.readNBytes(MOST), StandardCharsets.UTF_8);
            return new Answer(exit, out.readNBytes(MOST), complaint.strip().replaceAll("\\s+", " "));
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("given up");
        } finally {
            Arrays.fill(input, (byte) 0);
            process.destroyForcibly();
        }
    }

    /** A program that ends before it has read everything says why by its exit code. */
    private static void put(OutputStream in, byte[] input) {
        try {
            in.write(input);
            in.close();
        } catch (IOException ended) {
            LOG.debug("A program did not read its input: {}", ended.getMessage());
        }
    }
}
