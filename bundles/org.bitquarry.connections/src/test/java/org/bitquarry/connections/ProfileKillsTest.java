package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed while they write profiles and secrets. {@code -Dbitquarry.kills=1000} runs as long as it takes;
 * otherwise it is a slice.
 */
class ProfileKillsTest {
    private static final int KILLS = Integer.getInteger("bitquarry.kills", 12);
    private static final int MOST_WRITES = 40;

    @TempDir
    private Path folder;

    /** Writes until it is killed, and prints what is certainly on the disk. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            ProfileStore store = new ProfileStore(Path.of(args[0], "datasources"));
            EncryptedCredentials secrets = new EncryptedCredentials(Path.of(args[0], "secrets"));
            int first = Integer.parseInt(args[1]);
            for (int i = first; i < first + 100_000; i++) {
                store.save(ConnectionProfile.named("acme").with(ConnectionProperties.WORKSPACE, "w" + i));
                secrets.write("acme", "APIToken", Integer.toString(i).toCharArray());
                System.out.println(i);
            }
        }
    }

    private Process writer(int first) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void whateverWasWrittenSurvivesTheKill() throws Exception {
        Random random = new Random(5);
        int last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = writer(last + 1);
            try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
                int writes = 1 + random.nextInt(MOST_WRITES);
                for (int i = 0; i < writes; i++) {
                    last = Integer.parseInt(lines.readLine());
                }
                writer.destroyForcibly().waitFor();
            }
            ProfileStore store = new ProfileStore(folder.resolve("datasources"));
            List<ConnectionProfile> profiles = store.list();
            assertThat(store.problems()).as("kill %d", kill).isEmpty();
            assertThat(profiles).as("kill %d", kill).hasSize(1);
            String workspace =
                    profiles.getFirst().value(ConnectionProperties.WORKSPACE).orElseThrow();
            assertThat(Integer.parseInt(workspace.substring(1))).isGreaterThanOrEqualTo(last);
            String secret = new String(new EncryptedCredentials(folder.resolve("secrets"))
                    .read("acme", "APIToken")
                    .orElseThrow());
            assertThat(Integer.parseInt(secret)).isGreaterThanOrEqualTo(last);
            last = Math.max(Integer.parseInt(secret), last);
        }
        // The next write sweeps up what the killed ones left.
        new ProfileStore(folder.resolve("datasources")).save(ConnectionProfile.named("acme"));
        try (Stream<Path> files = Files.list(folder.resolve("datasources"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("acme.json");
        }
    }
}
