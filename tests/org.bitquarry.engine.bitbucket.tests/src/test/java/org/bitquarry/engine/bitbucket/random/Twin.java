package org.bitquarry.engine.bitbucket.random;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** The same rows in H2, an engine that shares nothing with ours. */
final class Twin implements AutoCloseable {
    private final Connection connection;
    private final Set<String> schemas = new HashSet<>();
    private final List<TwinTable> tables = new ArrayList<>();

    Twin() throws SQLException {
        connection = DriverManager.getConnection(
                "jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TIME ZONE=UTC");
    }

    List<TwinTable> tables() {
        return List.copyOf(tables);
    }

    /** Copies all rows of a result into a table. */
    void add(String schema, String name, StatementResult.Rows rows) throws SQLException {
        List<ResultColumn> columns = rows.columns();
        if (schemas.add(schema)) {
            execute("CREATE SCHEMA \"" + schema + "\"");
        }
        execute("CREATE TABLE \"" + schema + "\".\"" + name + "\" ("
                + columns.stream()
                        .map(column -> "\"" + column.name() + "\" " + typeOf(column.type()))
                        .collect(Collectors.joining(", "))
                + ")");
        List<Set<Object>> samples = columns.stream()
                .map(column -> (Set<Object>) new LinkedHashSet<>())
                .toList();
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (Cursor cursor = rows.cursor();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO \"" + schema + "\".\"" + name + "\" VALUES (" + marks + ")")) {
            while (cursor.next()) {
                @Nullable Object[] row = cursor.row();
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : row[i]);
                    if (row[i] != null) {
                        samples.get(i).add(Objects.requireNonNull(row[i]));
                    }
                }
                insert.executeUpdate();
            }
        }
        tables.add(new TwinTable(
                schema,
                name,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new TwinColumn(
                                columns.get(i).name(),
                                columns.get(i).type(),
                                samples.get(i).stream().limit(20).toList(),
                                samples.get(i).stream().anyMatch(TwinColumn::isWide)))
                        .toList()));
    }

    List<List<@Nullable Object>> query(String sql) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            @Nullable Object[] row = new Object[result.getMetaData().getColumnCount()];
            while (result.next()) {
                for (int i = 0; i < row.length; i++) {
                    Object value = result.getObject(i + 1);
                    row[i] = value instanceof OffsetDateTime at ? at.toInstant() : value;
                }
                rows.add(Arrays.asList(row.clone()));
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String typeOf(SqlType type) {
        return switch (type) {
            case VARCHAR -> "VARCHAR";
            case BIGINT -> "BIGINT";
            case INTEGER -> "INTEGER";
            case DOUBLE -> "DOUBLE PRECISION";
            case BOOLEAN -> "BOOLEAN";
            case TIMESTAMP -> "TIMESTAMP(9) WITH TIME ZONE";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
