package org.bitquarry.jdbc.internal.statement;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.bitquarry.jdbc.internal.result.ColumnInfo;
import org.bitquarry.jdbc.internal.result.ColumnsMetaData;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.jdbc.internal.statement.GeneratedKeys.Wish;
import org.bitquarry.jdbc.internal.value.ParameterValues;
import org.jspecify.annotations.Nullable;

/** Runs one statement with values for its parameters, as often as one likes; it is planned once. */
class JdbcPreparedStatement extends ParameterSetters {
    private final String sql;
    private final PreparedQuery query;
    private final Wish wish;
    private final Parameters parameters;
    private final List<List<@Nullable Object>> batch = new ArrayList<>();

    JdbcPreparedStatement(Connection connection, Session session, ResultKind kind, String sql, Wish wish)
            throws SQLException {
        super(connection, session, kind);
        this.sql = sql;
        this.query = runner().prepare(sql, limits());
        this.wish = wish;
        this.parameters = new Parameters(query.parameterCount());
    }

    @Override
    void set(int index, @Nullable Object value) throws SQLException {
        checkOpen();
        parameters.set(index, ParameterValues.of(value));
    }

    @Override
    public void clearParameters() throws SQLException {
        checkOpen();
        parameters.clear();
    }

    /** Finds a named parameter's index, without regard to case and to the sign in front of its name. */
    final int find(String name) throws SQLException {
        checkOpen();
        String wanted = name.replaceFirst("^[:@]", "");
        List<String> names = query.parameterNames();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(wanted)) {
                return i + 1;
            }
        }
        throw new SQLException(
                "There is no parameter " + name + ". Parameters with names are written :Name or @Name.", "07009");
    }

    private Outcome run() throws SQLException {
        begin(wish);
        return runner().run(sql, query, parameters.all(), limits());
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        return takeResult(run());
    }

    @Override
    public boolean execute() throws SQLException {
        return take(run());
    }

    @Override
    public int executeUpdate() throws SQLException {
        return count(executeLargeUpdate());
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        return takeCount(run());
    }

    @Override
    public void addBatch() throws SQLException {
        checkOpen();
        batch.add(parameters.all());
    }

    @Override
    public void clearBatch() throws SQLException {
        checkOpen();
        batch.clear();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        begin(wish);
        List<List<@Nullable Object>> values = List.copyOf(batch);
        batch.clear();
        return Batch.run(values, row -> takeCount(runner().run(sql, query, row, limits())));
    }

    @Override
    public @Nullable ResultSetMetaData getMetaData() throws SQLException {
        checkOpen();
        if (query.kind() == StatementKind.EXPLAIN) {
            return new ColumnsMetaData(PlanRows.SHAPE);
        }
        return query.columns().isEmpty()
                ? null
                : new ColumnsMetaData(ResultShape.of(
                        query.columns().stream().map(ColumnInfo::of).toList()));
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        checkOpen();
        return new ParametersMetaData(query.parameterTypes());
    }

    private static SQLException hasItsText(String method) {
        return NotSupported.because(method + " with a text belongs to a statement that was not prepared.");
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        throw hasItsText("executeQuery");
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        throw hasItsText("execute");
    }

    @Override
    public int executeUpdate(String sql) throws SQLException {
        throw hasItsText("executeUpdate");
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        throw hasItsText("executeLargeUpdate");
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        throw hasItsText("addBatch");
    }
}
