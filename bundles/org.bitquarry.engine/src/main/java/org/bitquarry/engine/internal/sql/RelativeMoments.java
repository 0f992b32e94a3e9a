package org.bitquarry.engine.internal.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.TimestampString;

/**
 * Calculates what is compared and depends on the present moment, so that a source can be asked for it:
 * {@code CURRENT_TIMESTAMP - INTERVAL '7' DAY}, and stretches of time such as {@code L_LAST_N_DAYS(7)}. One a statement.
 */
final class RelativeMoments extends NodeRewriter {
    private static final int MICROSECONDS = 6;

    private final OffsetDateTime now;
    private boolean used;

    RelativeMoments(Instant now) {
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** Rewrites a statement in place. */
    SqlNode resolved(SqlNode statement) {
        statement.accept(this);
        return statement;
    }

    /** Tells whether the statement depends on the present moment, so that it can't be kept. */
    boolean used() {
        return used;
    }

    @Override
    SqlNode replaced(SqlNode node) {
        if (!(node instanceof SqlCall call)) {
            return node;
        }
        return switch (call.getKind()) {
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                comparison(call);
            case BETWEEN -> between(call);
            default -> node;
        };
    }

    private SqlNode comparison(SqlCall call) {
        Optional<Stretch> left = stretch(call.operand(0));
        Optional<Stretch> right = stretch(call.operand(1));
        if (left.isPresent() != right.isPresent()) {
            SqlOperator operator =
                    right.isPresent() ? call.getOperator() : call.getOperator().reverse();
            SqlNode compared = right.isPresent() ? call.operand(0) : call.operand(1);
            return within(compared, operator, right.or(() -> left).get(), call.getParserPosition());
        }
        for (int i = 0; i < 2; i++) {
            SqlNode operand = call.operand(i);
            Optional<OffsetDateTime> moment = moment(operand);
            if (moment.isPresent()) {
                call.setOperand(i, literal(moment.get(), operand.getParserPosition()));
            }
        }
        return call;
    }

    private SqlNode between(SqlCall call) {
        for (int i = 1; i <= 2; i++) {
            SqlNode operand = call.operand(i);
            boolean first = i == 1;
            Optional<OffsetDateTime> moment = stretch(operand)
                    .map(stretch -> first ? stretch.from() : stretch.to().minusNanos(1_000))
                    .or(() -> moment(operand));
            if (moment.isPresent()) {
                call.setOperand(i, literal(moment.get(), operand.getParserPosition()));
            }
        }
        return call;
    }

    private SqlNode within(SqlNode column, SqlOperator operator, Stretch stretch, SqlParserPos at) {
        SqlNode from = literal(stretch.from(), at);
        SqlNode to = literal(stretch.to(), at);
        return switch (operator.getKind()) {
            case EQUALS ->
                SqlStdOperatorTable.AND.createCall(
                        at,
                        SqlStdOperatorTable.GREATER_THAN_OR_EQUAL.createCall(at, column, from),
                        SqlStdOperatorTable.LESS_THAN.createCall(at, DeepCopy.of(column), to));
            case NOT_EQUALS ->
                SqlStdOperatorTable.OR.createCall(
                        at,
                        SqlStdOperatorTable.LESS_THAN.createCall(at, column, from),
                        SqlStdOperatorTable.GREATER_THAN_OR_EQUAL.createCall(at, DeepCopy.of(column), to));
            case LESS_THAN -> SqlStdOperatorTable.LESS_THAN.createCall(at, column, from);
            case LESS_THAN_OR_EQUAL -> SqlStdOperatorTable.LESS_THAN.createCall(at, column, to);
            case GREATER_THAN -> SqlStdOperatorTable.GREATER_THAN_OR_EQUAL.createCall(at, column, to);
            default -> SqlStdOperatorTable.GREATER_THAN_OR_EQUAL.createCall(at, column, from);
        };
    }

    private Optional<Stretch> stretch(SqlNode node) {
        return node instanceof SqlCall call ? Stretch.of(call, now) : Optional.empty();
    }

    /** Returns the moment that an expression means; empty when it does not depend on the present one alone. */
    private Optional<OffsetDateTime> moment(SqlNode node) {
        return switch (node) {
            case SqlIdentifier name when name.isSimple() && !name.isComponentQuoted(0) -> present(name.getSimple());
            case SqlCall call ->
                switch (call.getOperator().getName()) {
                    case "+", "-" -> call.operandCount() == 2 ? shifted(call) : Optional.empty();
                    case "TIMESTAMPADD" -> call.operandCount() == 3 ? added(call) : Optional.empty();
                    case "FLOOR" ->
                        call.operandCount() == 2 && call.operand(1) instanceof SqlIntervalQualifier unit
                                ? moment(call.operand(0))
                                        .map(moment -> Stretch.begin(moment, unit.timeUnitRange.name()))
                                : Optional.empty();
                    default ->
                        call.operandCount() == 0 ? present(call.getOperator().getName()) : Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    private Optional<OffsetDateTime> present(String function) {
        return switch (function.toUpperCase(Locale.ROOT)) {
            case "CURRENT_TIMESTAMP", "LOCALTIMESTAMP" -> Optional.of(now);
            case "CURRENT_DATE" -> Optional.of(Stretch.begin(now, "DAY"));
            default -> Optional.empty();
        };
    }

    private Optional<OffsetDateTime> added(SqlCall call) {
        return call.operand(0) instanceof SqlIntervalQualifier unit
                ? Stretch.wholeNumber(call.operand(1)).flatMap(count -> moment(call.operand(2))
                        .flatMap(moment -> Stretch.plus(moment, unit.timeUnitRange.name(), count)))
                : Optional.empty();
    }

    private Optional<OffsetDateTime> shifted(SqlCall call) {
        if (!(call.operand(1) instanceof SqlIntervalLiteral interval)) {
            return Optional.empty();
        }
        long sign = call.getKind() == SqlKind.MINUS ? -1 : 1;
        long amount = sign * interval.getValueAs(Long.class);
        boolean months = SqlTypeName.YEAR_INTERVAL_TYPES.contains(interval.getTypeName());
        return moment(call.operand(0))
                .map(moment -> months ? moment.plusMonths(amount) : moment.plusNanos(amount * 1_000_000));
    }

    private SqlLiteral literal(OffsetDateTime moment, SqlParserPos at) {
        used = true;
        return SqlLiteral.createTimestamp(
                SqlTypeName.TIMESTAMP,
                TimestampString.fromMillisSinceEpoch(moment.toInstant().toEpochMilli())
                        .withNanos(moment.getNano() / 1_000 * 1_000),
                MICROSECONDS,
                at);
    }
}
