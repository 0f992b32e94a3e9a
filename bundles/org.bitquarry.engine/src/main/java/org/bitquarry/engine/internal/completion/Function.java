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
            new Function("JSON_VALUE", "json, path", "one value of a JSON text"),
            new Function("JSON_QUERY", "json, path", "an object or array of a JSON text"),
            new Function("JSON_EXISTS", "json, path", "whether a JSON text has a member"));
}
