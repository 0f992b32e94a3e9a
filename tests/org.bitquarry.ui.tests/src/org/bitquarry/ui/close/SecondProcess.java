package org.bitquarry.ui.close;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;

/** {@link TypingApplication} in a process of its own, made of the same bundles as this one. */
final class SecondProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 240;

    private final Process process;
    private final StringBuffer said = new StringBuffer();

    private SecondProcess(Process process) {
        this.process = process;
    }

    /** Starts it on a data area, with a folder of its own for what the platform keeps. */
    static SecondProcess start(Path data, Path configuration, String task) throws IOException {
        Files.createDirectories(configuration);
        Files.copy(ours().resolve("config.ini"), configuration.resolve("config.ini"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dorg.eclipse.swt.internal.SessionManagerDBus.disable=true",
                "-D" + TypingApplication.TASK + "=" + task,
                "-cp",
                System.getProperty("java.class.path"),
                "org.eclipse.equinox.launcher.Main",
                "-nosplash",
                "-application",
                TypingApplication.ID,
                "-product",
                "org.bitquarry.app.product",
                "-data",
                data.toString(),
                "-configuration",
                configuration.toString()));
        return new SecondProcess(builder.redirectErrorStream(true).start());
    }

    private static Path ours() throws IOException {
        try {
            return Path.of(URIUtil.toURI(Platform.getConfigurationLocation().getURL()));
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }

    /** Waits until it prints a line that begins so. */
    String await(String begin) throws InterruptedException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> read(begin));
        try {
            return line.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException never) {
            throw new AssertionError("It never said " + begin + ", but:\n" + said, never);
        }
    }

    private String read(String begin) {
        try {
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(begin)) {
                    return line;
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        throw new IllegalStateException("it ended");
    }

    /** Asks it to end as the system does, which nobody can answer, and waits until it has. */
    void terminate() throws InterruptedException {
        process.destroy();
        ended();
    }

    /** Ends it at once: nothing of it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    private void ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It goes on, and said:\n" + said);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
