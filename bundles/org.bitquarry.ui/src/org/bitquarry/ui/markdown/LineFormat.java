package org.bitquarry.ui.markdown;

/**
 * How a line is set.
 *
 * @param kind what it is
 * @param lead text as wide as the line is indented
 * @param prefix what stands before its words, such as a bullet; lines that it wraps into begin behind it
 * @param gap whether there is room above
 */
record LineFormat(Kind kind, String lead, String prefix, boolean gap) {
    /** What a line is. */
    enum Kind {
        TITLE,
        HEADING,
        SUBHEADING,
        TEXT,
        QUOTE,
        CODE,
        TABLE_HEAD,
        TABLE,
        RULE,
        /** The room between two blocks. */
        GAP
    }

    /** Returns how the rest of a line that is too long goes on. */
    LineFormat continued() {
        return new LineFormat(kind, lead + prefix, "", false);
    }

    /** The room above a block: a space in small letters, as lines know no margins. */
    static LineFormat room() {
        return new LineFormat(Kind.GAP, "", " ", false);
    }

    LineFormat withoutGap() {
        return new LineFormat(kind, lead, prefix, false);
    }
}
