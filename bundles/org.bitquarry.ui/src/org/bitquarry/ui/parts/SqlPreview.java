package org.bitquarry.ui.parts;

import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** SQL to look at, in its colours; can be selected, not changed. Belongs to the UI thread. */
public final class SqlPreview {
    private static final int MARGIN = 8;

    private final StyledText text;

    /** Shows nothing yet. */
    public SqlPreview(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setAlwaysShowScrollBars(false);
        // The caret can't do anything here, and Tab leads on.
        text.addTraverseListener(event -> event.doit = true);
        Palette.WINDOW.ground(text);
        Palette.onChange(text, () -> {
            Palette.WINDOW.ground(text);
            show(text.getText());
        });
    }

    /** Returns the widget, for a layout. */
    public StyledText control() {
        return text;
    }

    /** Shows a text. */
    public void show(String sql) {
        text.setText(sql);
        for (SqlToken token : SqlTokens.of(sql)) {
            StyleRange style = new StyleRange(
                    token.offset(), token.length(), SqlColours.of(token, sql).color(), null);
            style.fontStyle = token.kind() == SqlToken.Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
            text.setStyleRange(style);
        }
    }
}
