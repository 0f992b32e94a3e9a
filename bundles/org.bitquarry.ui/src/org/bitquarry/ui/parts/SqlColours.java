package org.bitquarry.ui.parts;

import org.bitquarry.engine.SqlToken;
import org.bitquarry.ui.theme.Palette;

/** The colours of SQL, wherever it is shown. */
public final class SqlColours {
    private SqlColours() {}

    /** Returns the colour of a token. */
    public static Palette of(SqlToken.Kind kind) {
        return switch (kind) {
            case KEYWORD -> Palette.SQL_KEYWORD;
            case STRING -> Palette.SQL_STRING;
            case NUMBER, PARAMETER -> Palette.SQL_NUMBER;
            case COMMENT -> Palette.SQL_COMMENT;
            case OPERATOR -> Palette.SECONDARY;
            case IDENTIFIER, QUOTED_IDENTIFIER, BLANK -> Palette.TEXT;
        };
    }
}
