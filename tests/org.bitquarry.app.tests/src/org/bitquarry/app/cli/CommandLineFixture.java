package org.bitquarry.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.exchange.CancellationToken;

/** A command line over {@link FakeSources}, and what it printed. */
final class CommandLineFixture {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    final FakeSources sources = new FakeSources();
    final CancellationToken cancellation = new CancellationToken();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> environment = Map.of();
    private String input = "";
    private boolean atTheScreen;
    private Writer output = out;
    Optional<Path> dataArea = Optional.empty();

    CommandLineFixture withEnvironment(String name, String value) {
        environment = Map.of(name, value);
        return this;
    }

    CommandLineFixture withInput(String text) {
        input = text;
        return this;
    }

    /** A person sits there and types an answer. */
    CommandLineFixture answering(String text) {
        atTheScreen = true;
        return withInput(text + "\n");
    }

    /** Nobody reads the output. */
    CommandLineFixture withBrokenOutput(String message) {
        output = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException(message);
            }

            @Override
            public void flush() throws IOException {
                throw new IOException(message);
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
        return this;
    }

    Exit run(String... arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                output,
                new PrintWriter(err, true),
                atTheScreen,
                atTheScreen);
        return new CommandLine(
                        area -> {
                            dataArea = area;
                            return sources;
                        },
                        environment,
                        terminal,
                        CLOCK)
                .run(List.of(arguments), cancellation);
    }

    Exit query(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "query";
        all[1] = "--datasource";
        all[2] = "demo";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run(all);
    }

    String output() {
        return out.toString();
    }

    String messages() {
        return err.toString();
    }
}
