package org.bitquarry.ui.datasources;

import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.workbench.core.datasource.ReportText;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Everything that a test of a connection found, where there is room for it. */
final class ReportDialog extends TitledDialog {
    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final Point SIZE = new Point(900, 640);

    private final ReportText report;

    ReportDialog(Shell parent, ReportText report) {
        super(parent, "What the test found", SIZE);
        this.report = report;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setData("test.id", "report");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ReportPanel panel = new ReportPanel(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel);
        panel.show(report);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, "Co&py", false).setData("test.id", "report.copy");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY) {
            new CopiedText(report.fullText()).put(getShell().getDisplay());
        } else {
            super.buttonPressed(button);
        }
    }
}
