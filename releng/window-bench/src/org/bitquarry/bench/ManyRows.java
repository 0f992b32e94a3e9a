package org.bitquarry.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;

/** A million rows of twelve columns, each made when it is read: like pull requests, with texts that no two rows share. */
final class ManyRows implements PreparedQuery {
    static final int ROWS = 1_000_000;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> STATES = List.of("OPEN", "MERGED", "DECLINED", "SUPERSEDED");
    private static final List<SqlType> TYPES = List.of(
            SqlType.BIGINT,
            SqlType.VARCHAR,
            SqlType.VARCHAR,
            SqlType.VARCHAR,
            SqlType.VARCHAR,
            SqlType.VARCHAR,
            SqlType.BOOLEAN,
            SqlType.INTEGER,
            SqlType.INTEGER,
            SqlType.DOUBLE,
            SqlType.TIMESTAMP,
            SqlType.TIMESTAMP);

    @Override
    public StatementKind kind() {
        return StatementKind.QUERY;
    }

    @Override
    public List<ResultColumn> columns() {
        return IntStream.range(0, TYPES.size())
                .mapToObj(i -> new ResultColumn("Column" + (i + 1), TYPES.get(i), true, Optional.empty()))
                .toList();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return List.of();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.empty();
    }

    @Override
    public RequestPlan plan() {
        return RequestPlan.empty();
    }

    @Override
    public StatementResult execute(List<Object> parameters, RequestContext context) {
        return new StatementResult.Rows(columns(), cursor());
    }

    Cursor cursor() {
        return new Rows();
    }

    private static Object[] row(int id) {
        return new Object[] {
            (long) id,
            "Title of number " + id,
            STATES.get(id % STATES.size()),
            Integer.toHexString(id * 0x9E3779B9),
            "feature/" + id,
            "Author " + id % 85,
            id % 2 == 0,
            id % 90,
            id % 7,
            id / 3.0,
            START.plusSeconds(id * 60L),
            START.plusSeconds(id * 90L)
        };
    }

    private static final class Rows implements Cursor {
        private int at;

        @Override
        public boolean next() {
            return ++at <= ROWS;
        }

        @Override
        public Object[] row() {
            return ManyRows.row(at);
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(ROWS);
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
