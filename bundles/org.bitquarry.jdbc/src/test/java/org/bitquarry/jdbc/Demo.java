package org.bitquarry.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.jdbc.internal.source.RequestReader;

/** An emulator, and the driver's connections to it. */
final class Demo implements AutoCloseable {
    final Emulator emulator;
    final Driver driver = new Driver(new RequestReader(Map.of(), Path.of("no-such-folder")));

    Demo() {
        this(EmulatorOptions.demo().withHourlyBudget(0));
    }

    Demo(EmulatorOptions options) {
        emulator = Emulator.start(options);
    }

    /** Returns the URL of the emulator's workspace, without a secret. */
    String url(String... more) {
        return "jdbc:bitquarry:URL=" + emulator.baseUri() + ";Workspace=acme;User=" + Account.DEMO_EMAIL
                + ";RequestBudget=10000;" + String.join(";", more);
    }

    Connection connect(String... more) throws SQLException {
        return connect(Duration.ZERO, more);
    }

    Connection connect(Duration limit, String... more) throws SQLException {
        Connection connection = driver.connect(url(more), secret(Account.DEMO_TOKEN), limit);
        emulator.forgetRequests();
        return connection;
    }

    static Properties secret(String token) {
        Properties properties = new Properties();
        properties.setProperty("password", token);
        return properties;
    }

    /** Looks at an error as such: it is iterable, too, which makes other assertions ambiguous. */
    static AbstractThrowableAssert<?, ? extends Throwable> assertError(SQLException error) {
        return Assertions.assertThat((Throwable) error);
    }

    /** Returns what was asked since the last time, without the API's root. */
    List<String> sent() {
        List<String> lines = emulator.requests().stream()
                .map(RecordedRequest::line)
                .map(line -> line.replace(" /2.0", " "))
                .toList();
        emulator.forgetRequests();
        return lines;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
