package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.bitquarry.emulator.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
    private final Demo demo = new Demo();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        demo.close();
    }

    private String log(int verbosity) throws SQLException, IOException {
        Path file = folder.resolve("jdbc-" + verbosity + ".log");
        try (Connection connection = demo.connect("Logfile=" + file, "Verbosity=" + verbosity)) {
            connection.createStatement().executeUpdate("UPDATE web.PullRequests SET Title = 's3cret'\nWHERE Id = 27");
            assertThatThrownBy(() -> connection.createStatement().executeQuery("SELECT x FROM web.Nowhere"))
                    .isInstanceOf(SQLException.class);
        }
        return Files.readString(file);
    }

    @Test
    void itTellsOfConnectionsAndFailures() throws SQLException, IOException {
        assertThat(log(1))
                .startsWith("# Log of Bitquarry JDBC\n")
                .contains("opening jdbc:bitquarry:Workspace=acme;")
                .contains("failed with 42S02: SELECT x FROM web.Nowhere")
                .contains("closed")
                .doesNotContain("UPDATE", "GET ");
    }

    @Test
    void itTellsOfStatementsWithoutTheirTextsAndOfRequests() throws SQLException, IOException {
        assertThat(log(2))
                .contains("UPDATE web.PullRequests SET Title = '…' WHERE Id = 27")
                .doesNotContain("s3cret", "PUT ", Account.DEMO_TOKEN);
        assertThat(log(3)).contains("PUT http://127.0.0.1:").doesNotContain("s3cret", Account.DEMO_TOKEN);
    }

    @Test
    void itIsAppendedToAndNothingElseIs() throws SQLException, IOException {
        long before = log(1).length();
        assertThat(log(1)).hasSizeGreaterThan((int) before);
        Path other = Files.writeString(folder.resolve("precious.txt"), "precious");

        assertThatThrownBy(() -> demo.connect("Logfile=" + other)).hasMessageContaining("is no log of this driver");
        assertThatThrownBy(() -> demo.connect("Logfile=" + folder)).hasMessageContaining("is no log of this driver");
        assertThatThrownBy(() -> demo.connect("Logfile=" + folder.resolve("no").resolve("such.log")))
                .hasMessageContaining("can't be written");
        assertThat(other).hasContent("precious");
    }
}
