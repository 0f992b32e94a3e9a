package org.bitquarry.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.util.stream.Stream;
import org.bitquarry.engine.Engine;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.jspecify.annotations.Nullable;

/** Rows about functions, and the names of those that JDBC has escapes for. */
final class FunctionRows {
    static final ResultShape FUNCTIONS = ResultShape.literal(
            "FUNCTION_CAT VARCHAR",
            "FUNCTION_SCHEM VARCHAR",
            "FUNCTION_NAME VARCHAR",
            "REMARKS VARCHAR",
            "FUNCTION_TYPE SMALLINT",
            "SPECIFIC_NAME VARCHAR");
    static final String NUMERIC =
            "ABS,ACOS,ASIN,ATAN,ATAN2,CEILING,COS,COT,DEGREES,EXP,FLOOR,LOG,LOG10,MOD,PI,POWER,RADIANS,ROUND,SIGN,SIN,"
                    + "SQRT,TAN,TRUNCATE";
    static final String STRING = "CONCAT,LCASE,LEFT,LENGTH,LOCATE,LTRIM,REPLACE,RIGHT,RTRIM,SUBSTRING,UCASE";
    static final String TIME_AND_DATE = "CURDATE,HOUR,MINUTE,MONTH,NOW,QUARTER,SECOND,TIMESTAMPADD,TIMESTAMPDIFF,YEAR";
    static final String SYSTEM = "IFNULL";

    /** Words of the dialect that SQL:2003 doesn't have. */
    static final String KEYWORDS = "EXPLAIN,GETDELETED,ILIKE,LIMIT,MINUS,OFFSET,QUALIFY,REQUESTS,RLIKE,TOP,UPSERT";

    private FunctionRows() {}

    static Stream<@Nullable Object[]> matching(NamePattern names) {
        return Engine.functions().stream().filter(names::matches).sorted().map(name ->
                new @Nullable Object[] {null, null, name, null, DatabaseMetaData.functionNoTable, name});
    }
}
