package org.bitquarry.engine.internal.sql;

import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.TimestampString;
import org.bitquarry.engine.internal.run.Moments;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.jspecify.annotations.Nullable;

/** Reads texts that are compared with moments, also those in ISO 8601, which Calcite would refuse while it runs. */
final class MomentLiterals extends SqlBasicVisitor<@Nullable Void> {
    private static final int MICROSECONDS = 6;
    private static final String BAD_MOMENT = "22007";

    private MomentLiterals() {}

    /**
     * Reads the moments of a validated statement in place, since the validator knows its nodes by identity.
     *
     * @throws QueryRejectedException with the position of a text that is no moment
     */
    static SqlNode read(SqlNode statement) {
        statement.accept(new MomentLiterals());
        return statement;
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        for (int i = 0; i < call.operandCount(); i++) {
            if (isCastOfText(call.operand(i))) {
                call.setOperand(i, moment(((SqlCall) call.operand(i)).operand(0)));
            }
        }
        return super.visit(call);
    }

    @Override
    public @Nullable Void visit(SqlNodeList list) {
        list.replaceAll(item -> isCastOfText(item) ? moment(((SqlCall) item).operand(0)) : item);
        return super.visit(list);
    }

    private static boolean isCastOfText(@Nullable SqlNode node) {
        return node instanceof SqlCall call
                && call.getKind() == SqlKind.CAST
                && call.operand(0) instanceof SqlCharStringLiteral
                && call.operand(1) instanceof SqlDataTypeSpec type
                && isMoment(type);
    }

    private static boolean isMoment(SqlDataTypeSpec type) {
        return type.getTypeName().getSimple().equalsIgnoreCase(SqlTypeName.TIMESTAMP.getName());
    }

    private SqlNode moment(SqlCharStringLiteral literal) {
        String value = literal.getValueAs(String.class);
        Instant moment = Moments.parse(value).orElseThrow(() -> rejected(literal, value));
        String local =
                moment.atOffset(ZoneOffset.UTC).toLocalDateTime().toString().replace('T', ' ');
        boolean hasSeconds = local.length() > "2024-01-01 10:00".length();
        return SqlLiteral.createTimestamp(
                SqlTypeName.TIMESTAMP,
                new TimestampString(hasSeconds ? stripped(local) : local + ":00"),
                MICROSECONDS,
                literal.getParserPosition());
    }

    /** Calcite wants no zeroes at the end of a fraction. */
    private static String stripped(String local) {
        return local.contains(".") ? local.replaceAll("0+$", "") : local;
    }

    private QueryRejectedException rejected(SqlLiteral literal, String value) {
        return new QueryRejectedException(
                new Problem(
                        Positions.range(literal.getParserPosition())
                                .map(place -> "Error at " + place)
                                .orElse("The statement"),
                        "'" + value + "' is no moment.",
                        "Write it as '2026-01-31', '2026-01-31 10:00:00' or '2026-01-31T10:00:00Z'."),
                BAD_MOMENT,
                Positions.range(literal.getParserPosition()),
                null);
    }
}
