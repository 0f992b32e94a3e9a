package org.bitquarry.engine.internal.text;

import java.util.Locale;
import java.util.Set;

/** How names are written in SQL. */
public final class Names {
    /** Words that the parser doesn't take for a name, beside the keywords. */
    private static final Set<String> RESERVED = Set.of("""
            ASOF CURRENT_CATALOG CURRENT_PATH CURRENT_ROLE CURRENT_SCHEMA CURSOR DATEADD DATEDIFF DATEPART DATETIME DATE_PART
            DEFINE DESCRIBE FRIDAY JSON_SCOPE MATCH_CONDITION MATCH_RECOGNIZE MEASURE MONDAY NEW ORDINAL PATTERN SAFE_CAST
            SAFE_OFFSET SAFE_ORDINAL SATURDAY SESSION_USER SKIP SNAPSHOT STREAM SUNDAY SYSTEM_USER THURSDAY TRY_CAST TUESDAY
            UNIQUE UNSIGNED USER UUID VARIANT VOLATILE WEDNESDAY
            """.strip().split("\\s+"));

    private Names() {}

    /** Returns a name as it must be written: in double quotes when the parser would not take it for one. */
    public static String written(String name) {
        return isPlain(name) && !isReserved(name) ? name : quoted(name, '"');
    }

    /** Returns a name in the kind of quotes that this character opens: ", ` or [. */
    public static String quoted(String name, char open) {
        char close = open == '[' ? ']' : open;
        String end = String.valueOf(close);
        return open + name.replace(end, end + end) + close;
    }

    /** Returns the name that a token means: without quotes, doubled ones undone. */
    public static String meant(String token) {
        char open = token.isEmpty() ? ' ' : token.charAt(0);
        if (open != '"' && open != '`' && open != '[') {
            return token;
        }
        String close = open == '[' ? "]" : String.valueOf(open);
        boolean closed = token.length() > 1 && token.endsWith(close);
        return token.substring(1, token.length() - (closed ? 1 : 0)).replace(close + close, close);
    }

    /** Completion asks for thousands of names at once, too many for a regular expression. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isReserved(String name) {
        return Keywords.contains(name) || RESERVED.contains(name.toUpperCase(Locale.ROOT));
    }
}
