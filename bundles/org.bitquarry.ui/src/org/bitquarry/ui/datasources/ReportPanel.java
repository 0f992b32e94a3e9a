package org.bitquarry.ui.datasources;

import org.bitquarry.ui.parts.ReadText;
import org.bitquarry.workbench.core.datasource.ReportText;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The lines of a report, and the matrix of tables and verbs below them where the credential told its scopes. */
final class ReportPanel extends Composite {
    private static final int LINES = 9;
    private static final int TABLE_HEIGHT = 240;

    private final StyledText lines;
    private final AccessTable tables;

    ReportPanel(Composite parent, int style) {
        super(parent, style);
        GridLayoutFactory.fillDefaults().applyTo(this);
        lines = ReadText.in(this, "report.lines");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(1, LINES * lines.getLineHeight())
                .applyTo(lines);
        tables = new AccessTable(this);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, TABLE_HEIGHT)
                .applyTo(tables);
    }

    void show(ReportText report) {
        lines.setText(report.text());
        tables.show(report.tables());
        boolean known = !report.tables().isEmpty();
        ((GridData) tables.getLayoutData()).exclude = !known;
        ((GridData) lines.getLayoutData()).grabExcessVerticalSpace = !known;
        tables.setVisible(known);
        layout(true, true);
    }
}
