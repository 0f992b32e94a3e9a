package org.bitquarry.engine.bitbucket;

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
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * What is right: the same rows in a database of another house. They are read by whole scans, so that neither push-down nor
 * planner has a part in them.
 */
final class BenchTruth implements AutoCloseable {
    private static final String URL =
            "jdbc:h2:mem:;NON_KEYWORDS=KEY,VALUE,USER,DAY,MONTH,YEAR;DATABASE_TO_UPPER=TRUE;OPTIMIZE_REUSE_RESULTS=FALSE;TIME ZONE=UTC";
    private static final int BATCH = 1_000;

    private final Connection database;

    BenchTruth() {
        try {
            database = DriverManager.getConnection(URL);
        } catch (SQLException noDatabase) {
            throw new IllegalStateException(noDatabase);
        }
    }

    /** Copies what a scan gives into a table of the same name. */
    void copy(Connector connector, ScanRequest all) {
        TableRef ref = all.table();
        List<Column> columns =
                all.columns().stream().map(ref.table()::requireColumn).toList();
        String table = ref.schema().name() + "." + ref.table().name();
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + ref.schema().name());
            statement.execute("CREATE TABLE " + table
                    + columns.stream()
                            .map(column -> column.name() + " " + type(column))
                            .collect(Collectors.joining(", ", "(", ")")));
            insert(
                    connector,
                    all,
                    "INSERT INTO " + table + " VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                            + ")");
        } catch (SQLException wrong) {
            throw new IllegalStateException(table, wrong);
        }
    }

    /** Copies a table that is named as in SQL. */
    void copy(BenchWorld.Connection connection, String name) {
        String schema = name.substring(0, name.indexOf('.'));
        TableRef ref = connection.engine.catalog().schema(schema, RequestContext.unobserved()).stream()
                .flatMap(found -> connection.engine.catalog().tables(found.kind()).stream()
                        .map(table -> new TableRef(found, table)))
                .filter(found -> found.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
        copy(connection.connector, ScanRequest.of(ref));
    }

    private void insert(Connector connector, ScanRequest all, String sql) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(sql);
                Cursor cursor = connector.scan(all, RequestContext.unobserved())) {
            for (int read = 1; cursor.next(); read++) {
                @Nullable Object[] row = cursor.row();
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : row[i]);
                }
                insert.addBatch();
                if (read % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case VARCHAR -> "VARCHAR";
            case BIGINT -> "BIGINT";
            case INTEGER -> "INTEGER";
            case DOUBLE -> "DOUBLE PRECISION";
            case BOOLEAN -> "BOOLEAN";
            case TIMESTAMP -> "TIMESTAMP(9) WITH TIME ZONE";
        };
    }

    /** Returns the rows of a query, in forms that compare. */
    List<List<Object>> rows(String sql) {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(comparable(found.getObject(i)));
                }
                rows.add(row);
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
        return rows;
    }

    /** Returns rows in forms that compare: generated code knows moments by the millisecond. */
    static List<List<Object>> comparable(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(BenchTruth::comparable).toList())
                .toList();
    }

    private static Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case OffsetDateTime time -> time.toInstant().toEpochMilli();
            case Instant time -> time.toEpochMilli();
            case Integer number -> number.longValue();
            case Number number -> number instanceof Double ? (Object) number : number.longValue();
            default -> value;
        };
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException stuck) {
            throw new IllegalStateException(stuck);
        }
    }
}
