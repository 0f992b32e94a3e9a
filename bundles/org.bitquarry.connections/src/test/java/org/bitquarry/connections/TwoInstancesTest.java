package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that edit datasources and secrets at the same time; {@code -Dbitquarry.rounds=…} lets them do it for longer. */
class TwoInstancesTest {
    private static final int ROUNDS = Integer.getInteger("bitquarry.rounds", 60);

    @TempDir
    private Path folder;

    /** Edits a datasource of its own and one that both edit, and says what it has done. */
    static final class Editor {
        private Editor() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            String own = args[1];
            ProfileStore store = new ProfileStore(folder.resolve("datasources"));
            EncryptedCredentials secrets = new EncryptedCredentials(folder.resolve("secrets"));
            System.out.println("ready");
            System.in.read();
            for (int i = 1; i <= ROUNDS; i++) {
                store.save(profile(own, own + i));
                store.save(profile("shared", own + i));
                secrets.write(own, "APIToken", (own + i).toCharArray());
                secrets.write("shared", "APIToken", (own + i).toCharArray());
            }
            System.out.println("done");
        }

        private static ConnectionProfile profile(String name, String workspace) {
            return ConnectionProfile.named(name).with(ConnectionProperties.WORKSPACE, workspace);
        }
    }

    private Process editor(String own) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dbitquarry.rounds=" + ROUNDS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Editor.class.getName(),
                        folder.toString(),
                        own)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void neitherLosesWhatTheOtherSavesAndNobodySeesHalfOfIt() throws Exception {
        List<Process> editors = List.of(editor("one"), editor("two"));
        List<BufferedReader> said = new ArrayList<>();
        for (Process editor : editors) {
            said.add(editor.inputReader(StandardCharsets.UTF_8));
            assertThat(said.getLast().readLine()).isEqualTo("ready");
        }
        for (Process editor : editors) {
            editor.outputWriter().write('\n');
            editor.outputWriter().flush();
        }
        ProfileStore reader = new ProfileStore(folder.resolve("datasources"));
        while (editors.stream().anyMatch(Process::isAlive)) {
            assertThat(reader.list()).allMatch(profile -> workspace(profile).matches("(one|two)[0-9]+"));
        }
        for (BufferedReader lines : said) {
            assertThat(lines.readLine()).isEqualTo("done");
        }

        assertThat(reader.problems()).isEmpty();
        assertThat(reader.list()).extracting(ConnectionProfile::name).containsExactly("one", "shared", "two");
        EncryptedCredentials secrets = new EncryptedCredentials(folder.resolve("secrets"));
        for (String own : List.of("one", "two")) {
            assertThat(workspace(reader.find(own).orElseThrow())).isEqualTo(own + ROUNDS);
            assertThat(secrets.read(own, "APIToken").map(String::new)).contains(own + ROUNDS);
        }
        assertThat(workspace(reader.find("shared").orElseThrow())).isIn("one" + ROUNDS, "two" + ROUNDS);
        assertThat(secrets.read("shared", "APIToken").map(String::new).orElseThrow())
                .isIn("one" + ROUNDS, "two" + ROUNDS);
    }

    private static String workspace(ConnectionProfile profile) {
        return profile.value(ConnectionProperties.WORKSPACE).orElseThrow();
    }
}
