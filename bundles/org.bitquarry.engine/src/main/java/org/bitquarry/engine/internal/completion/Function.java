package org.bitquarry.engine.internal.completion;

import java.util.List;

/**
 * A function that an expression may call.
 *
 * @param name of it
 * @param arguments for people
 * @param doing what it returns, as a phrase
 */
record Function(String name, String arguments, String doing) {
    /** Is written without parentheses. */
    private static final String NONE = "-";

    static final List<Function> ALL = List.of(
            new Function("COUNT", "value or *", "number of rows"),
            new Function("SUM", "number", "sum over the rows"),
            new Function("MIN", "value", "smallest of the rows"),
            new Function("MAX", "value", "largest of the rows"),
            new Function("AVG", "number", "mean of the rows"),
            new Function("LISTAGG", "text, separator", "texts of the rows, joined"),
            new Function("STRING_AGG", "text, separator", "texts of the rows, joined"),
            new Function("COALESCE", "value, …", "first that is not NULL"),
            new Function("NULLIF", "value, other", "NULL when both are equal"),
            new Function("CAST", "value AS type", "value as another type"),
            new Function("UPPER", "text", "in capitals"),
            new Function("LOWER", "text", "in small letters"),
            new Function("TRIM", "text", "without blanks around"),
            new Function("SUBSTRING", "text FROM start FOR length", "part of a text"),
            new Function("POSITION", "part IN text", "where a part begins"),
            new Function("CHAR_LENGTH", "text", "number of characters"),
            new Function("REPLACE", "text, from, to", "with parts exchanged"),
            new Function("LEFT", "text, length", "first characters"),
            new Function("RIGHT", "text, length", "last characters"),
            new Function("EXTRACT", "unit FROM time", "year, month, day, hour …"),
            new Function("FLOOR", "number, or time TO unit", "rounded down"),
            new Function("CEIL", "number, or time TO unit", "rounded up"),
            new Function("ROUND", "number, digits", "rounded"),
            new Function("ABS", "number", "without sign"),
            new Function("MOD", "number, divisor", "remainder"),
            new Function("POWER", "base, exponent", "power"),
            new Function("SQRT", "number", "square root"),
            new Function("ROW_NUMBER", "", "position in the window"),
            new Function("RANK", "", "rank in the window, with gaps"),
            new Function("DENSE_RANK", "", "rank in the window, without gaps"),
            new Function("LAG", "value, rows", "value of a row before"),
            new Function("LEAD", "value, rows", "value of a row behind"),
            new Function("FIRST_VALUE", "value", "first of the window"),
            new Function("LAST_VALUE", "value", "last of the window"),
            new Function("NTILE", "parts", "part of the window"),
            new Function("CURRENT_TIMESTAMP", NONE, "the present moment"),
            new Function("CURRENT_DATE", NONE, "the present day"),
            new Function("DATEADD", "unit, count, time", "so many units later"),
            new Function("DATEDIFF", "unit, from, to", "boundaries of the unit in between"),
            new Function("DATE_TRUNC", "'unit', time", "first moment of the unit"),
            new Function("L_TODAY", "", "the present day, to compare with"),
            new Function("L_YESTERDAY", "", "the day before, to compare with"),
            new Function("L_THIS_WEEK", "", "the present week, to compare with"),
            new Function("L_LAST_WEEK", "", "the week before, to compare with"),
            new Function("L_THIS_MONTH", "", "the present month, to compare with"),
            new Function("L_LAST_MONTH", "", "the month before, to compare with"),
            new Function("L_LAST_N_DAYS", "count", "so many days before today, to compare with"),
            new Function("CONTAINS", "text, part", "whether a text has a part, in any case"),
            new Function("LEN", "text", "number of characters"),
            new Function("ISNULL", "value, other", "other when the value is NULL"),
            new Function("CONCAT", "text, …", "texts joined"),
            new Function("CONCAT_WS", "separator, text, …", "texts joined by a separator"),
            new Function("SPLIT_PART", "text, separator, number", "one part of a list"),
            new Function("REGEXP_LIKE", "text, pattern", "whether a text matches"),
            new Function("REGEXP_REPLACE", "text, pattern, by", "with matches exchanged"),
            new Function("JSON_VALUE", "json, path", "one value of a JSON text"),
            new Function("JSON_QUERY", "json, path", "an object or array of a JSON text"),
            new Function("JSON_EXISTS", "json, path", "whether a JSON text has a member"));

    /** Returns how a call begins: values follow, or none do. */
    String call() {
        return switch (arguments) {
            case NONE -> name;
            case "" -> name + "()";
            default -> name + "(";
        };
    }

    String detail() {
        return (arguments.equals(NONE) ? "" : "(" + arguments + ") ") + doing;
    }
}
