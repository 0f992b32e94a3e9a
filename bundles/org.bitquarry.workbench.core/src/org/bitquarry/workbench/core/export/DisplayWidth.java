package org.bitquarry.workbench.core.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many columns of a terminal a text takes: none for marks that stand on the letter before them, two for East Asian
 * wide letters and emoji, one for the rest. Ranges: Unicode Standard Annex 11, classes W and F.
 */
public final class DisplayWidth {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18CFF},
        {0x1AFF0, 0x1B2FF},
        {0x1F200, 0x1F2FF},
        {0x20000, 0x3FFFD}
    };

    private DisplayWidth() {}

    /** Returns how many columns a text takes. */
    public static int of(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        int width = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            width += cluster(clusters.group());
        }
        return width;
    }

    /** Cuts a text that takes more than so many columns, and ends it in an ellipsis. */
    public static String cut(String text, int most) {
        if (of(text) <= most) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            width += cluster(clusters.group());
            if (width > most - 1) {
                break;
            }
            kept.append(clusters.group());
        }
        return kept.append('…').toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x300 && c != 0x7F && c != 0xAD);
    }

    private static int cluster(String cluster) {
        int first = cluster.codePointAt(0);
        if (Character.isEmojiPresentation(first) || cluster.indexOf(EMOJI_STYLE) >= 0 || isWide(first)) {
            return 2;
        }
        return switch (Character.getType(first)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
