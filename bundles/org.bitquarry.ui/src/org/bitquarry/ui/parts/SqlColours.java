package org.bitquarry.ui.parts;

import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.ui.theme.Palette;

/** The colours of SQL, wherever it is shown. */
public final class SqlColours {
    private SqlColours() {}

    /** Returns the colour of a name. */
    public static Palette of(SqlName.Role role) {
        return switch (role) {
            case SCHEMA -> Palette.SQL_SCHEMA;
            case TABLE, PROCEDURE -> Palette.SQL_TABLE;
            case COLUMN -> Palette.SQL_COLUMN;
            case ALIAS -> Palette.SQL_ALIAS;
            case FUNCTION -> Palette.SQL_FUNCTION;
        };
    }

    /** Returns the colour of a token in its text: a hint is no other comment. */
    public static Palette of(SqlToken token, String text) {
        boolean hint = token.kind() == SqlToken.Kind.COMMENT && text.startsWith("/*+", token.offset());
        return hint ? Palette.SQL_HINT : of(token.kind());
    }

    /** Returns the colour of a token. */
    public static Palette of(SqlToken.Kind kind) {
        return switch (kind) {
            case KEYWORD -> Palette.SQL_KEYWORD;
            case STRING -> Palette.SQL_STRING;
            case NUMBER -> Palette.SQL_NUMBER;
            case PARAMETER -> Palette.SQL_PARAMETER;
            case COMMENT -> Palette.SQL_COMMENT;
            case OPERATOR -> Palette.SECONDARY;
            case IDENTIFIER, QUOTED_IDENTIFIER, BLANK -> Palette.TEXT;
        };
    }
}
