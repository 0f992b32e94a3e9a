package org.bitquarry.jdbc.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.junit.jupiter.api.Test;

class JarTest {
    private static final int JAVA_8 = 52;
    private static final int JAVA_21 = 65;

    @Test
    void aProgramNeedsNothingButTheJar() throws Exception {
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo());
                JavaProcess program = JavaProcess.start(
                        Jars.driver() + File.pathSeparator + Jars.tests(),
                        JarProgram.class.getName(),
                        "jdbc:bitquarry:URL=" + emulator.baseUri() + ";Workspace=acme;User=" + Account.DEMO_EMAIL,
                        Account.DEMO_TOKEN)) {
            assertThat(program.output().lines().filter(line -> !line.startsWith("WARNING")))
                    .hasSize(8)
                    .startsWith("select: api", "select: billing")
                    .anyMatch(line -> line.matches("join: WEB \\d+ \\d+"))
                    .contains("functions: 7 24 2026 true", "update: 1", "changed: From the jar", "key: Id")
                    .anyMatch(line -> line.startsWith("42") && line.contains("Title"));
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void everyClassAndResourceIsInAPackageOfOurs() throws IOException {
        try (JarFile jar = new JarFile(Jars.driver().toFile())) {
            assertThat(names(jar))
                    .filteredOn(name -> !name.startsWith("org/bitquarry/") && !name.startsWith("META-INF/"))
                    .allMatch(name -> name.startsWith("org.bitquarry.shaded."));
            assertThat(names(jar))
                    .filteredOn(name -> name.startsWith("META-INF/versions/"))
                    .containsExactly("META-INF/versions/21/org/bitquarry/jdbc/Driver.class");
            assertThat(names(jar))
                    .filteredOn(name -> name.startsWith("META-INF/services/"))
                    .allMatch(name -> name.equals("META-INF/services/java.sql.Driver")
                            || name.startsWith("META-INF/services/org.bitquarry.shaded."));
            assertThat(names(jar)).doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyOurDriverIsOffered() throws IOException {
        try (JarFile jar = new JarFile(Jars.driver().toFile())) {
            byte[] drivers = jar.getInputStream(jar.getEntry("META-INF/services/java.sql.Driver"))
                    .readAllBytes();
            assertThat(new String(drivers, StandardCharsets.UTF_8).strip()).isEqualTo("org.bitquarry.jdbc.Driver");
        }
    }

    @Test
    void anOlderJavaLoadsADriverThatSaysWhatItNeeds() throws IOException {
        try (JarFile jar = new JarFile(Jars.driver().toFile())) {
            assertThat(classVersion(jar, "org/bitquarry/jdbc/Driver.class")).isEqualTo(JAVA_8);
            assertThat(classVersion(jar, "META-INF/versions/21/org/bitquarry/jdbc/Driver.class"))
                    .isEqualTo(JAVA_21);
            assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
        }
    }

    private static List<String> names(JarFile jar) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .toList();
    }

    private static int classVersion(JarFile jar, String name) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }
}
