package org.bitquarry.engine.internal.sql;

import static java.util.Map.entry;
import static org.apache.calcite.sql.fun.SqlLibraryOperators.ILIKE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.CHAR_LENGTH;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.COALESCE;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.CURRENT_TIMESTAMP;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.EXTRACT;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.FLOOR;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.GREATER_THAN;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.LOWER;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.POSITION;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.SUBSTRING;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.TIMESTAMP_ADD;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.TIMESTAMP_DIFF;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.UPPER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Functions that people know from other databases, written as the standard's, so that they are planned like those. */
final class Synonyms extends NodeRewriter {
    private static final Map<String, Synonym> ALL = Map.ofEntries(
            entry("LEN", Synonym.of(1, CHAR_LENGTH)),
            entry("LCASE", Synonym.of(1, LOWER)),
            entry("UCASE", Synonym.of(1, UPPER)),
            entry("ISNULL", Synonym.of(2, COALESCE)),
            entry("IFNULL", Synonym.of(2, COALESCE)),
            entry("NVL", Synonym.of(2, COALESCE)),
            entry("MID", Synonym.of(3, SUBSTRING)),
            entry("CHARINDEX", Synonym.of(2, POSITION)),
            entry("INSTR", new Synonym(2, (at, of) -> POSITION.createCall(at, of.get(1), of.get(0)))),
            entry("GETDATE", Synonym.of(0, CURRENT_TIMESTAMP)),
            entry("GETUTCDATE", Synonym.of(0, CURRENT_TIMESTAMP)),
            entry("NOW", Synonym.of(0, CURRENT_TIMESTAMP)),
            entry("IF", new Synonym(3, Synonyms::choice)),
            entry("IIF", new Synonym(3, Synonyms::choice)),
            entry("CONTAINS", new Synonym(2, Synonyms::contains)),
            entry("DATEADD", Synonym.of(3, TIMESTAMP_ADD)),
            entry("DATEDIFF", new Synonym(3, Synonyms::boundariesBetween)),
            entry("DATEPART", Synonym.of(2, EXTRACT)),
            entry("DATE_TRUNC", new Synonym(2, Synonyms::truncated)));

    private static final String WRONG_COUNT = "42883";

    /**
     * Another way to write a function.
     *
     * @param operands how many it takes
     * @param standard makes the standard's
     */
    private record Synonym(int operands, Form standard) {
        static Synonym of(int operands, SqlOperator operator) {
            return new Synonym(operands, (at, of) -> operator.createCall(at, of));
        }
    }

    private interface Form {
        SqlNode make(SqlParserPos at, List<SqlNode> operands);
    }

    private Synonyms() {}

    /** Rewrites a statement in place. */
    static SqlNode resolved(SqlNode statement) {
        statement.accept(new Synonyms());
        return statement;
    }

    /** Returns the names of all that are known here. */
    static Set<String> names() {
        return ALL.keySet();
    }

    @Override
    SqlNode replaced(SqlNode node) {
        if (!(node instanceof SqlCall call) || !(call.getOperator() instanceof SqlFunction function)) {
            return node;
        }
        if (function.getName().equalsIgnoreCase("REGEXP_REPLACE") && call.operandCount() == 3) {
            return everywhere(call, function);
        }
        Synonym synonym = ALL.get(function.getName().toUpperCase(Locale.ROOT));
        if (synonym == null) {
            return node;
        }
        if (call.operandCount() != synonym.operands()) {
            throw ValidationErrors.rejected(
                    "%s takes %d value%s, %d given."
                            .formatted(
                                    function.getName(),
                                    synonym.operands(),
                                    synonym.operands() == 1 ? "" : "s",
                                    call.operandCount()),
                    "",
                    WRONG_COUNT,
                    Positions.range(call.getParserPosition()),
                    null);
        }
        return synonym.standard().make(call.getParserPosition(), call.getOperandList());
    }

    /** PostgreSQL replaces the first match unless told otherwise; everybody else all of them. */
    private static SqlNode everywhere(SqlCall call, SqlFunction function) {
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        operands.add(SqlLiteral.createCharString("g", call.getParserPosition()));
        return function.createCall(call.getParserPosition(), operands);
    }

    private static SqlNode choice(SqlParserPos at, List<SqlNode> operands) {
        return new SqlCase(at, null, SqlNodeList.of(operands.get(0)), SqlNodeList.of(operands.get(1)), operands.get(2));
    }

    /** A text that is written out becomes ILIKE, which a source may answer; what is only known later is searched here. */
    private static SqlNode contains(SqlParserPos at, List<SqlNode> operands) {
        if (operands.get(1) instanceof SqlCharStringLiteral part) {
            String escaped = part.getValueAs(String.class).replaceAll("([\\\\%_])", "\\\\$1");
            return ILIKE.createCall(
                    at,
                    operands.get(0),
                    SqlLiteral.createCharString("%" + escaped + "%", part.getParserPosition()),
                    SqlLiteral.createCharString("\\", part.getParserPosition()));
        }
        SqlNode position =
                POSITION.createCall(at, LOWER.createCall(at, operands.get(1)), LOWER.createCall(at, operands.get(0)));
        return GREATER_THAN.createCall(at, position, SqlLiteral.createExactNumeric("0", at));
    }

    /** DATEDIFF counts the boundaries between two moments, not the time. */
    private static SqlNode boundariesBetween(SqlParserPos at, List<SqlNode> operands) {
        SqlNode unit = operands.get(0);
        return TIMESTAMP_DIFF.createCall(
                at, unit, FLOOR.createCall(at, operands.get(1), unit), FLOOR.createCall(at, operands.get(2), unit));
    }

    private static SqlNode truncated(SqlParserPos at, List<SqlNode> operands) {
        return FLOOR.createCall(at, operands.get(1), unit(operands.get(0)));
    }

    private static SqlNode unit(SqlNode written) {
        if (written instanceof SqlCharStringLiteral name) {
            try {
                TimeUnit unit = TimeUnit.valueOf(name.getValueAs(String.class).toUpperCase(Locale.ROOT));
                return new SqlIntervalQualifier(unit, null, name.getParserPosition());
            } catch (IllegalArgumentException unknown) {
                throw ValidationErrors.rejected(
                        name + " is no unit of time.",
                        "Write 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute' or 'second'.",
                        "22023",
                        Positions.range(name.getParserPosition()),
                        unknown);
            }
        }
        return written;
    }
}
