package org.bitquarry.ui.outline;

import org.bitquarry.engine.SqlPart;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

/** What stands in a line of the outline. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
        SqlPart part = ((OutlineNode) element).part();
        StyledString line = new StyledString(part.title());
        if (!part.detail().isEmpty()) {
            line.append("  " + part.detail(), StyledString.QUALIFIER_STYLER);
        }
        return line;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return icon(((OutlineNode) element).part().kind()).image();
    }

    private static Icons icon(SqlPart.Kind kind) {
        return switch (kind) {
            case QUERY, SUBQUERY -> Icons.SQL;
            case CHANGE -> Icons.EDIT;
            case CALL -> Icons.PROCEDURE;
            case OTHER -> Icons.PLAN;
            case VIEW -> Icons.VIEW;
            case TABLE -> Icons.TABLE;
        };
    }
}
