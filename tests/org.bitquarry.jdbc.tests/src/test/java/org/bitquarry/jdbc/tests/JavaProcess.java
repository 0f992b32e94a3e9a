package org.bitquarry.jdbc.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Java of its own; what it prints is read while it runs. */
final class JavaProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private final Process process;
    private final CompletableFuture<String> output;

    private JavaProcess(Process process) {
        this.process = process;
        output = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static JavaProcess start(String classPath, String... arguments) throws IOException {
        return start(command(classPath, arguments));
    }

    /**
     * Starts it in a terminal of its own, as util-linux's {@code script} makes one. Ctrl+C works there even where the
     * build itself was told to ignore it, as shells do with what they start in the background.
     */
    static JavaProcess startInTerminal(String classPath, String... arguments) throws IOException {
        String quoted = command(classPath, arguments).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        return start(inTerminal(quoted));
    }

    /** Tells whether this machine can make a terminal: it has the tools, and devices for terminals. */
    static boolean canMakeTerminals() throws InterruptedException {
        try {
            return new ProcessBuilder(inTerminal("true")).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> inTerminal(String command) {
        return List.of("env", "--default-signal=INT", "script", "-qefc", command, "/dev/null");
    }

    private static List<String> command(String classPath, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath));
        command.addAll(List.of(arguments));
        return command;
    }

    private static JavaProcess start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("BITQUARRY_"));
        builder.environment().put("TERM", "dumb");
        return new JavaProcess(builder.start());
    }

    /** Types a text; a terminal takes Ctrl+C as a character, too. */
    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Types nothing more. */
    void end() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits for the end and returns all that was printed. */
    String output() throws Exception {
        String text = output.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return text.replace("\r", "");
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
