package org.bitquarry.jdbc.internal.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.DriverOnlyProperties;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * The driver's own log, a line an event. Holds no secret: texts in statements are left out, since one may be. A log that
 * can't be written keeps no statement from running. Thread-safe.
 */
public final class DriverLog {
    private static final String FIRST_LINE = "# Log of Bitquarry JDBC";
    private static final int STATEMENTS = 2;
    private static final int REQUESTS = 3;

    private final Optional<Path> file;
    private final int verbosity;
    private final Clock clock;

    private DriverLog(Optional<Path> file, int verbosity, Clock clock) {
        this.file = file;
        this.verbosity = verbosity;
        this.clock = clock;
    }

    /** Logs nothing. */
    public static DriverLog none() {
        return new DriverLog(Optional.empty(), 0, Clock.systemUTC());
    }

    /**
     * Opens the log that a request asks for: a file that is new, empty or such a log already. Nothing else is written to,
     * since a URL may come from anywhere.
     */
    static DriverLog of(Map<String, String> driver, Clock clock) {
        String name = driver.get(DriverOnlyProperties.LOGFILE.name());
        if (name == null) {
            return none();
        }
        try {
            Path path = Path.of(name);
            if (!Files.exists(path) || (Files.isRegularFile(path) && Files.size(path) == 0)) {
                Files.writeString(path, FIRST_LINE + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else if (!isLog(path)) {
                throw unusable(name, "it is there and is no log of this driver.", null);
            }
            String verbosity = driver.getOrDefault(
                    DriverOnlyProperties.VERBOSITY.name(),
                    DriverOnlyProperties.VERBOSITY.defaultValue().orElseThrow());
            return new DriverLog(Optional.of(path), Integer.parseInt(verbosity), clock);
        } catch (IOException | InvalidPathException e) {
            throw unusable(name, "it can't be written (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private static boolean isLog(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            char[] start = new char[FIRST_LINE.length()];
            return reader.read(start, 0, start.length) == start.length && new String(start).equals(FIRST_LINE);
        }
    }

    private static ProfileRejectedException unusable(String name, String why, @Nullable Exception cause) {
        return new ProfileRejectedException(
                new Problem("Log to " + name, why, "Name a new file in a folder that you may write to."), cause);
    }

    /** Logs what happens to a connection. */
    public void connection(String event) {
        write(1, event);
    }

    /** Logs that a statement ran. */
    public void statement(String sql, Duration took) {
        write(STATEMENTS, took.toMillis() + " ms: " + masked(sql));
    }

    /** Logs why a statement did not run. */
    public void failure(String sql, SQLException error) {
        write(1, "failed with " + error.getSQLState() + ": " + masked(sql));
    }

    /** Logs a request. */
    public void exchange(HttpExchange exchange) {
        write(
                REQUESTS,
                exchange.method() + " " + exchange.url() + " " + exchange.status() + " "
                        + exchange.took().toMillis() + " ms " + exchange.rows() + " rows");
    }

    /** Leaves texts out and puts the statement on one line. */
    private static String masked(String sql) {
        StringBuilder text = new StringBuilder();
        for (SqlToken token : SqlTokens.of(sql)) {
            text.append(token.kind() == SqlToken.Kind.STRING ? "'…'" : token.in(sql));
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private void write(int level, String text) {
        if (file.isEmpty() || level > verbosity) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String line = now + " [" + Thread.currentThread().getName() + "] " + text + "\n";
        try {
            synchronized (this) {
                Files.writeString(file.get(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException ignored) {
            // A full disk must not keep anybody from their data.
        }
    }
}
