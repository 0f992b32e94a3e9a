package org.bitquarry.ui.markdown;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Fonts and colours of a page, as theme and preferences have them now. They live as long as their control. */
final class MarkdownFonts {
    private static final Map<LineFormat.Kind, Integer> LARGER = Map.of(
            LineFormat.Kind.TITLE, 6,
            LineFormat.Kind.HEADING, 3,
            LineFormat.Kind.SUBHEADING, 1);

    private static final int GAP_HEIGHT = 4;

    private final Control control;
    private final LocalResourceManager made;
    private final Map<String, Integer> widths = new HashMap<>();
    private final Map<LineFormat.Kind, Map<Integer, Font>> fonts = new EnumMap<>(LineFormat.Kind.class);

    MarkdownFonts(Control control) {
        this.control = control;
        made = new LocalResourceManager(JFaceResources.getResources(), control);
    }

    /** Returns how a piece of a line looks. */
    StyleRange style(LineFormat.Kind kind, MarkdownLine.Piece piece) {
        Set<Look> looks = piece.run().looks();
        StyleRange style = line(kind, piece.offset(), piece.run().text().length(), looks);
        if (looks.contains(Look.LINK)) {
            style.foreground = Palette.ACCENT.color();
            style.underline = true;
            style.underlineStyle = SWT.UNDERLINE_SINGLE;
        }
        if (looks.contains(Look.CODE) && kind != LineFormat.Kind.CODE) {
            style.background = Palette.HEADER.color();
        }
        style.strikeout = looks.contains(Look.STRUCK);
        return style;
    }

    /** Returns how what has no look of its own looks in a line. */
    StyleRange line(LineFormat.Kind kind, int offset, int length, Set<Look> looks) {
        StyleRange style = new StyleRange(offset, length, colour(kind).color(), null);
        style.font = font(kind, looks);
        return style;
    }

    private static Palette colour(LineFormat.Kind kind) {
        return switch (kind) {
            case QUOTE -> Palette.SECONDARY;
            case RULE -> Palette.HAIRLINE;
            case TITLE, HEADING, SUBHEADING, TEXT, CODE, TABLE_HEAD, TABLE, GAP -> Palette.TEXT;
        };
    }

    private Font font(LineFormat.Kind kind, Set<Look> looks) {
        boolean equal = looks.contains(Look.CODE)
                || switch (kind) {
                    case CODE, TABLE, TABLE_HEAD -> true;
                    case TITLE, HEADING, SUBHEADING, TEXT, QUOTE, RULE, GAP -> false;
                };
        boolean bold = looks.contains(Look.STRONG) || LARGER.containsKey(kind) || kind == LineFormat.Kind.TABLE_HEAD;
        int style = (bold ? SWT.BOLD : SWT.NORMAL) | (looks.contains(Look.EMPHASIS) ? SWT.ITALIC : SWT.NORMAL);
        int id = style << 1 | (equal ? 1 : 0);
        return fonts.computeIfAbsent(kind, none -> new HashMap<>()).computeIfAbsent(id, none -> {
            Font base = equal ? JFaceResources.getTextFont() : JFaceResources.getDefaultFont();
            FontDescriptor plain = FontDescriptor.createFrom(base).setStyle(style);
            return made.create(
                    kind == LineFormat.Kind.GAP
                            ? plain.setHeight(GAP_HEIGHT)
                            : plain.increaseHeight(LARGER.getOrDefault(kind, 0)));
        });
    }

    /** Returns how wide the text of an indentation is, in pixels. */
    int width(String text) {
        return text.isEmpty() ? 0 : widths.computeIfAbsent(text, this::measured);
    }

    /** Returns how many letters of equal width fit into so many pixels. */
    int letters(int pixels) {
        GC gc = new GC(control);
        try {
            gc.setFont(JFaceResources.getTextFont());
            return Math.max(1, (int) (pixels / gc.getFontMetrics().getAverageCharacterWidth()));
        } finally {
            gc.dispose();
        }
    }

    private int measured(String text) {
        GC gc = new GC(control);
        try {
            gc.setFont(JFaceResources.getDefaultFont());
            return gc.stringExtent(text).x;
        } finally {
            gc.dispose();
        }
    }
}
