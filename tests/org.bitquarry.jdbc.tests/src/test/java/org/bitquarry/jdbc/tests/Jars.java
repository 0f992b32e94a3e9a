package org.bitquarry.jdbc.tests;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What stands on the class paths of other processes. */
final class Jars {
    private Jars() {}

    /** Returns the driver's jar, as the build made it. */
    static Path driver() {
        Path jar = of(org.bitquarry.jdbc.Driver.class);
        if (!Files.isRegularFile(jar)) {
            throw new AssertionError("these tests want the driver's jar: run Maven's phase verify, not test");
        }
        return jar;
    }

    /** Returns where the classes of these tests are. */
    static Path tests() {
        return of(Jars.class);
    }

    /** Returns sqlline and what it needs. */
    static String sqlline() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(sqlline|jline|jansi|jna)[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
