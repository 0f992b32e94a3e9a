package org.bitquarry.ui.find;

import java.util.BitSet;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.find.Excerpt;
import org.bitquarry.workbench.core.find.FindEntry;
import org.bitquarry.workbench.core.find.FindTarget;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.TextStyle;

/** How a line of the dialog looks: the name of its group, an icon, the name with the typed letters marked, the place. */
final class FindLabels extends StyledCellLabelProvider {
    private static final int LONGEST_NAME = 90;
    private static final int LONGEST_PLACE = 50;

    FindLabels() {
        super(COLORS_ON_SELECTION);
    }

    @Override
    public void update(ViewerCell cell) {
        FindRow row = (FindRow) cell.getElement();
        StyledString text = cell.getColumnIndex() == 0 ? group(row) : text(row);
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        if (cell.getColumnIndex() == 1) {
            cell.setImage(icon(row.hit().entry()).image());
        }
        super.update(cell);
    }

    private static StyledString group(FindRow row) {
        return new StyledString(row.first() ? row.hit().entry().kind().label() : "", in(Palette.SECONDARY));
    }

    /** Letters are marked as far as the name is shown. */
    private static StyledString text(FindRow row) {
        FindEntry entry = row.hit().entry();
        String name = entry.name().length() <= LONGEST_NAME
                ? entry.name()
                : entry.name().substring(0, LONGEST_NAME) + "…";
        StyledString text = marked(name, row.hit().letters(), Palette.TEXT);
        Excerpt excerpt = row.hit().excerpt();
        if (!excerpt.line().isEmpty()) {
            text.append("   ").append(marked(excerpt.line(), excerpt.letters(), Palette.SECONDARY));
        }
        if (!entry.where().isEmpty()) {
            text.append("   " + ShortText.of(entry.where(), LONGEST_PLACE), in(Palette.SECONDARY));
        }
        return text;
    }

    private static StyledString marked(String words, BitSet letters, Palette token) {
        StyledString text = new StyledString(words, in(token));
        for (int at = letters.nextSetBit(0); at >= 0 && at < words.length(); ) {
            int end = Math.min(letters.nextClearBit(at), words.length());
            text.setStyle(at, end - at, marked());
            at = letters.nextSetBit(end);
        }
        return text;
    }

    private static Styler in(Palette token) {
        return new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.foreground = token.color();
            }
        };
    }

    /** Colour never stands alone. */
    private static Styler marked() {
        return new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.foreground = Palette.ACCENT.color();
                style.underline = true;
            }
        };
    }

    private static Icons icon(FindEntry entry) {
        return switch (entry.kind()) {
            case ADDRESS -> Icons.WEB;
            case TABLE -> Icons.TABLE;
            case SCHEMA -> Icons.SCHEMA;
            case DATASOURCE -> Icons.DATASOURCE;
            case EDITOR -> ofEditor(entry.target());
            case COMMAND -> Icons.RUN;
            case COLUMN -> Icons.COLUMN;
            case PROCEDURE -> Icons.PROCEDURE;
            case SQL -> Icons.SQL;
            case HISTORY -> Icons.HISTORY;
        };
    }

    private static Icons ofEditor(FindTarget target) {
        return target instanceof FindTarget.Window(String id) && id.startsWith(PartIds.SQL_EDITOR)
                ? Icons.SQL
                : Icons.TABLE;
    }
}
