package org.bitquarry.jdbc.tests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A program of somebody's: it knows java.sql only, and has the driver's jar on its class path. */
public final class JarProgram {
    private JarProgram() {}

    /** Reads, joins, changes and looks at metadata; the arguments are URL and token. */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection(args[0], null, args[1]);
                Statement statement = connection.createStatement()) {
            print("select", statement.executeQuery("SELECT Slug FROM Information.Repositories ORDER BY Slug LIMIT 2"));
            print(
                    "join",
                    statement.executeQuery("SELECT UPPER(r.Slug), COUNT(*), MAX(p.Id) FROM Information.Repositories r"
                            + " JOIN AllRepositories.PullRequests p ON p.RepositorySlug = r.Slug"
                            + " WHERE r.Slug = 'web' GROUP BY UPPER(r.Slug)"));
            print(
                    "functions",
                    statement.executeQuery("SELECT JSON_VALUE('{\"a\": 7}', '$.a'), CAST('12' AS INTEGER) * 2,"
                            + " EXTRACT(YEAR FROM TIMESTAMP '2026-01-02 03:04:05'), 'abc' LIKE '%b%'"));
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE web.PullRequests SET Title = ? WHERE Id = ?")) {
                update.setString(1, "From the jar");
                update.setInt(2, 27);
                System.out.println("update: " + update.executeUpdate());
            }
            print("changed", statement.executeQuery("SELECT Title FROM web.PullRequests WHERE Id = 27"));
            try (ResultSet keys = connection.getMetaData().getPrimaryKeys(null, "web", "PullRequests")) {
                keys.next();
                System.out.println("key: " + keys.getString("COLUMN_NAME"));
            }
            try {
                statement.executeQuery("SELECT Titel FROM web.PullRequests");
            } catch (SQLException e) {
                System.out.println(e.getSQLState() + ": " + e.getMessage());
            }
        }
    }

    private static void print(String name, ResultSet rows) throws SQLException {
        try (rows) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder(name + ":");
                for (int i = 1; i <= columns; i++) {
                    line.append(' ').append(rows.getString(i));
                }
                System.out.println(line);
            }
        }
    }
}
