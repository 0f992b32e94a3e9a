package org.bitquarry.engine.internal.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;
import org.bitquarry.engine.internal.catalog.EngineTypes;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.table.SqlType;

/** Reads columns and values out of expressions. Whatever would change a comparison's outcome is not read. */
final class Operands {
    private final LateValues late;

    Operands(LateValues late) {
        this.late = late;
    }

    /** Returns the column's index, when an expression is a column, also one that was widened. */
    static Optional<Integer> column(RexNode node) {
        return switch (node) {
            case RexInputRef reference -> Optional.of(reference.getIndex());
            case RexCall call when call.getKind() == SqlKind.CAST && isWidening(call) -> column(call.operands.get(0));
            default -> Optional.empty();
        };
    }

    /** Returns a value that compares with a column of a type as the expression does. */
    Optional<Operand> value(RexNode node, SqlType type) {
        return written(node, type).or(() -> calculated(node, type));
    }

    /** What has no column is one value for all rows, and known when the statement runs. */
    private Optional<Operand> calculated(RexNode node, SqlType type) {
        boolean fits = EngineTypes.of(node.getType()) == type
                || (type == SqlType.BIGINT && EngineTypes.of(node.getType()) == SqlType.INTEGER);
        return fits && !(node instanceof RexLiteral) && RexUtil.isConstant(node)
                ? Optional.of(late.of(node, type))
                : Optional.empty();
    }

    private static Optional<Operand> written(RexNode node, SqlType type) {
        return switch (node) {
            case RexLiteral literal -> literal(literal, type);
            case RexDynamicParam parameter
            when EngineTypes.of(parameter.getType()) == type ->
                Optional.of(new Operand.Parameter(parameter.getIndex(), type));
            case RexCall call
            when call.getKind() == SqlKind.CAST && EngineTypes.of(call.getType()) == type -> cast(call, type);
            default -> Optional.empty();
        };
    }

    private static Optional<Operand> cast(RexCall cast, SqlType type) {
        RexNode inner = cast.operands.get(0);
        if (inner instanceof RexDynamicParam parameter
                && (EngineTypes.of(parameter.getType()) == type || isWidening(cast))) {
            return Optional.of(new Operand.Parameter(parameter.getIndex(), EngineTypes.of(parameter.getType())));
        }
        boolean sameFamily = inner.getType().getSqlTypeName().getFamily()
                        == cast.getType().getSqlTypeName().getFamily()
                || (type == SqlType.TIMESTAMP && inner.getType().getSqlTypeName() == SqlTypeName.DATE);
        return inner instanceof RexLiteral literal && sameFamily && !isCutting(cast.getType())
                ? literal(literal, type)
                : Optional.empty();
    }

    private static Optional<Operand> literal(RexLiteral literal, SqlType type) {
        if (literal.isNull()) {
            return Optional.empty();
        }
        return switch (type) {
            case VARCHAR ->
                SqlTypeName.CHAR_TYPES.contains(literal.getType().getSqlTypeName())
                        ? Optional.ofNullable(literal.getValueAs(String.class)).map(Operand::of)
                        : Optional.empty();
            case BOOLEAN ->
                literal.getType().getSqlTypeName() == SqlTypeName.BOOLEAN
                        ? Optional.of(Operand.of(RexLiteral.booleanValue(literal)))
                        : Optional.empty();
            case BIGINT, INTEGER, DOUBLE -> number(literal).flatMap(number -> number(number, type));
            case TIMESTAMP -> moment(literal);
        };
    }

    private static Optional<BigDecimal> number(RexLiteral literal) {
        return SqlTypeName.NUMERIC_TYPES.contains(literal.getType().getSqlTypeName())
                ? Optional.ofNullable(literal.getValueAs(BigDecimal.class))
                : Optional.empty();
    }

    private static Optional<Operand> number(BigDecimal number, SqlType type) {
        if (type == SqlType.DOUBLE) {
            return Optional.of(Operand.of(number.doubleValue()));
        }
        try {
            long whole = number.longValueExact();
            return Optional.of(
                    type == SqlType.INTEGER && whole == (int) whole ? Operand.of((int) whole) : Operand.of(whole));
        } catch (ArithmeticException fractionOrTooLarge) {
            return Optional.empty();
        }
    }

    private static Optional<Operand> moment(RexLiteral literal) {
        return switch (literal.getType().getSqlTypeName()) {
            case TIMESTAMP ->
                Optional.ofNullable(literal.getValueAs(TimestampString.class))
                        .map(text -> LocalDateTime.parse(text.toString().replace(' ', 'T')))
                        .map(time -> Operand.of(time.toInstant(ZoneOffset.UTC)));
            case DATE ->
                Optional.ofNullable(literal.getValueAs(DateString.class))
                        .map(text -> LocalDate.parse(text.toString()).atStartOfDay())
                        .map(time -> Operand.of(time.toInstant(ZoneOffset.UTC)));
            default -> Optional.empty();
        };
    }

    /** A cast that keeps every value apart and in order. */
    private static boolean isWidening(RexCall cast) {
        RelDataType from = cast.operands.get(0).getType();
        RelDataType to = cast.getType();
        SqlTypeName target = to.getSqlTypeName();
        return switch (from.getSqlTypeName()) {
            case INTEGER -> target == SqlTypeName.INTEGER || target == SqlTypeName.BIGINT || isLargeDecimal(to);
            case BIGINT -> target == SqlTypeName.BIGINT || isLargeDecimal(to);
            case DOUBLE -> target == SqlTypeName.DOUBLE;
            case BOOLEAN -> target == SqlTypeName.BOOLEAN;
            case VARCHAR -> target == SqlTypeName.VARCHAR && !isCutting(to);
            case TIMESTAMP -> target == SqlTypeName.TIMESTAMP && to.getPrecision() >= from.getPrecision();
            default -> false;
        };
    }

    private static boolean isLargeDecimal(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.DECIMAL && type.getPrecision() - type.getScale() >= 19;
    }

    private static boolean isCutting(RelDataType type) {
        return SqlTypeName.CHAR_TYPES.contains(type.getSqlTypeName())
                && (type.getSqlTypeName() == SqlTypeName.CHAR
                        || type.getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED);
    }
}
