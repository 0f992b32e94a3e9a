package org.bitquarry.ui.chart;

import org.bitquarry.ui.theme.Palette;

/** The colours that tell parts of a chart apart; each has its number or name beside it, too. */
final class ChartColours {
    private static final Palette[] ALL = {
        Palette.ACCENT,
        Palette.DEV,
        Palette.QA,
        Palette.TEST,
        Palette.PROD,
        Palette.TEAL,
        Palette.PINK,
        Palette.SECONDARY
    };

    private ChartColours() {}

    static Palette of(int part) {
        return ALL[part % ALL.length];
    }
}
