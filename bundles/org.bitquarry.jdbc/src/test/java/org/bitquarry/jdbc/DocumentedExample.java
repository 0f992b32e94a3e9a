package org.bitquarry.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The program in docs/jdbc.md. */
final class DocumentedExample {
    private DocumentedExample() {}

    /** Runs the program and returns the lines that it prints. */
    static List<String> titles(String url) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run(url, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void run(String url, PrintStream out) throws SQLException {
        PrintStream before = System.out;
        System.setOut(out);
        try (Connection connection = DriverManager.getConnection(url, null, "demo-api-token");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT Id, Title, CreatedOn FROM web.PullRequests WHERE State = ? AND CreatedOn > ? ORDER BY Id")) {
            statement.setString(1, "OPEN");
            statement.setObject(2, LocalDate.of(2026, 1, 1));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    System.out.printf("%d %s%n", rows.getInt("Id"), rows.getString("Title"));
                }
            }
        } finally {
            System.setOut(before);
        }
    }
}
