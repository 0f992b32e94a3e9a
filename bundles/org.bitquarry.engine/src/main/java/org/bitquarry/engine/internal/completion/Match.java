package org.bitquarry.engine.internal.completion;

/** Compares what is typed with a name, without regard to case. */
final class Match {
    /** Does not match. */
    static final int NONE = -1;

    private static final int WHOLE = 0;
    private static final int BEGINNING = 1;
    private static final int HUMPS = 2;
    private static final int LATER_HUMPS = 3;

    private Match() {}

    /**
     * Returns how well a name matches, the lower the better: the whole name, its beginning, the beginnings of its parts
     * from the first on (PRC for PullRequestComments), or from a later one on (comm); {@link #NONE} when it doesn't.
     */
    static int of(String typed, String name) {
        if (name.regionMatches(true, 0, typed, 0, typed.length())) {
            return name.length() == typed.length() ? WHOLE : BEGINNING;
        }
        if (humps(typed, 0, name, 0)) {
            return HUMPS;
        }
        for (int i = 1; i < name.length(); i++) {
            if (beginsPart(name, i) && humps(typed, 0, name, i)) {
                return LATER_HUMPS;
            }
        }
        return NONE;
    }

    /** Tells whether the rest of what is typed matches from a part of the name on. */
    private static boolean humps(String typed, int from, String name, int part) {
        int matched = 0;
        while (from + matched < typed.length()
                && part + matched < name.length()
                && same(typed.charAt(from + matched), name.charAt(part + matched))) {
            matched++;
        }
        if (from + matched == typed.length()) {
            return true;
        }
        for (int length = matched; length > 0; length--) {
            for (int next = nextPart(name, part + length); next < name.length(); next = nextPart(name, next + 1)) {
                if (humps(typed, from + length, name, next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int nextPart(String name, int from) {
        int next = from;
        while (next < name.length() && !beginsPart(name, next)) {
            next++;
        }
        return next;
    }

    private static boolean beginsPart(String name, int index) {
        if (index == 0) {
            return true;
        }
        char before = name.charAt(index - 1);
        char c = name.charAt(index);
        boolean afterSeparator = !Character.isLetterOrDigit(before) && Character.isLetterOrDigit(c);
        boolean hump = Character.isUpperCase(c)
                && (!Character.isUpperCase(before)
                        || (index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1))));
        boolean number = Character.isDigit(c) && !Character.isDigit(before);
        return afterSeparator || hump || number;
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
