package org.bitquarry.ui.datasources;

import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.TestJob;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Tests a saved datasource, shows what that finds, and leads to its settings. */
final class TestDialog extends TitledDialog {
    private static final int EDIT = IDialogConstants.CLIENT_ID;
    private static final int WIDTH = 900;

    private final WorkbenchCore core;
    private final ConnectionProfile profile;
    private final Runnable edit;

    /** Runs {@code edit} after it was closed, when the person wants that. */
    TestDialog(Shell parent, WorkbenchCore core, ConnectionProfile profile, Runnable edit) {
        super(parent, "Test connection " + profile.name(), new Point(WIDTH, SWT.DEFAULT));
        this.core = core;
        this.profile = profile;
        this.edit = edit;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ReportPanel[] panel = new ReportPanel[1];
        TestArea tests = new TestArea(
                area,
                "",
                () -> TestJob.of(core.dataSources(), profile, core.httpLog()),
                report -> panel[0].show(report));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tests);
        panel[0] = new ReportPanel(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel[0]);
        tests.begin();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, EDIT, "&Edit datasource…", false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == EDIT) {
            close();
            edit.run();
        } else {
            super.buttonPressed(button);
        }
    }
}
