package org.bitquarry.engine.parser;

import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlNode;

/** Reads texts in quotes. */
final class Texts {
    private Texts() {}

    /** Returns what a literal says; one of bytes says nothing. */
    static String of(SqlNode literal) throws ParseException {
        if (literal instanceof SqlCharStringLiteral text) {
            return text.getValueAs(String.class);
        }
        throw new ParseException("A text in single quotes is wanted instead of " + literal + ".");
    }
}
