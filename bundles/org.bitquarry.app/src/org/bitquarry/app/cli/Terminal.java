package org.bitquarry.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Where a command reads and writes.
 *
 * @param input standard input
 * @param output rows and plans; throws when nobody reads any more
 * @param messages everything else that a person reads
 * @param live whether messages go to a screen, where a line may be written over
 * @param answered whether a person sits at standard input
 */
record Terminal(InputStream input, Writer output, PrintWriter messages, boolean live, boolean answered) {
    /** Asks a person a question in a line and returns the line that is typed; empty when nobody answers. */
    Optional<String> ask(String question) throws IOException {
        if (!live || !answered) {
            return Optional.empty();
        }
        messages.print(question);
        messages.flush();
        return Optional.ofNullable(
                new BufferedReader(new InputStreamReader(input, Charset.defaultCharset())).readLine());
    }
}
